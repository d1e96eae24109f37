import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sample } from '../parse-sample.fixture.ts'
import type { ValueEdit } from './field-edit.ts'
import { BULK_CLEAR, bulkRows } from './bulk-rows.ts'
import { CustomerIndex } from './match-customers.ts'
import type { KnownCustomer } from './match-customers.ts'
import { contextOf, known, planRows } from './plan-context.fixture.ts'
import type { Plan } from './plan-rows.ts'
import { targetAt } from './target.ts'

const customers = ['Ada Ltd', 'Bo Ltd', 'Cem'].map((customerName, place) =>
  known({
    id: String(place + 1),
    customerName,
    status: 'Active',
    ...(place === 0 && { emailAddress: 'a@b.example' }),
  }),
)
const ALL = customers.map(({ id }) => id)

function planOf(
  of: readonly KnownCustomer[],
  ids: readonly string[],
  fields: Readonly<Record<string, ValueEdit>>,
): Plan {
  const edits = Object.entries(fields).map(([path, edit]) => {
    const target = targetAt(sample, path)
    if (target?.kind !== 'field') throw new Error(path)
    return { target, edit }
  })
  const context = contextOf(['id', ...Object.keys(fields)], of, { clearToken: BULK_CLEAR })
  return planRows(bulkRows(ids, new CustomerIndex(of), edits), context)
}

const edited = (path: string, edit: ValueEdit) => planOf(customers, ALL, { [path]: edit })

it('sets one value everywhere and counts who has it already', () => {
  const { counts, rows } = edited('emailAddress', { kind: 'set', value: 'a@b.example' })
  expect(counts).toMatchObject({ update: 2, unchanged: 1 })
  expect(rows[1]?.cells).toMatchObject([{ before: '', after: 'a@b.example' }])
})

it('clears a field, also where the token of files is what is set', () => {
  expect(edited('emailAddress', { kind: 'clear' }).counts).toMatchObject({ update: 1, unchanged: 2 })
  const { rows } = edited('taxNumber', { kind: 'set', value: '[clear]' })
  expect(rows[0]?.send?.payload['taxNumber']).toBe('[clear]')
})

it('finds and replaces as plain text', () => {
  const { counts, rows } = edited('customerName', { kind: 'replace', find: 'Ltd', by: '$& Co' })
  expect(counts).toMatchObject({ update: 2, unchanged: 1 })
  expect(rows[0]?.cells).toMatchObject([{ before: 'Ada Ltd', after: 'Ada $& Co' }])
  expect(edited('customerName', { kind: 'replace', find: '', by: 'x' }).counts.unchanged).toBe(3)
})

it('edits several fields of a customer in one change', () => {
  const { counts, rows } = planOf(customers, ['2'], {
    emailAddress: { kind: 'set', value: 'bo@b.example' },
    taxNumber: { kind: 'set', value: 'GB1' },
  })
  expect(counts).toMatchObject({ update: 1, unchanged: 0 })
  expect(rows[0]?.send?.payload).toMatchObject({ emailAddress: 'bo@b.example', taxNumber: 'GB1' })
})

/** Companies in which some customers are deleted or unreadable, and chosen customers of which some are gone. */
const scene = fc
  .uniqueArray(
    fc.record({
      place: fc.nat(40),
      tax: fc.constantFrom('GB1', 'GB2', ''),
      state: fc.constantFrom('fine', 'fine', 'deleted', 'unreadable'),
    }),
    { selector: ({ place }) => place, minLength: 1, maxLength: 20 },
  )
  .chain((facts) => {
    const places = facts.map(({ place }) => `id-${place}`)
    return fc.record({
      facts: fc.constant(facts),
      ids: fc.shuffledSubarray([...places, 'gone-1', 'gone-2']),
      edit: fc.constantFrom<ValueEdit>(
        { kind: 'set', value: 'GB1' },
        { kind: 'clear' },
        { kind: 'replace', find: 'GB', by: 'IE' },
      ),
    })
  })

/** Written out, without the planner: what becomes of one customer. */
function expectedOf(
  state: string | undefined,
  tax: string,
  edit: ValueEdit,
): 'update' | 'unchanged' | 'refused' {
  if (state === undefined) return 'refused'
  const isSame = edit.kind === 'set' ? tax === edit.value : tax === ''
  if (isSame) return 'unchanged'
  return state === 'fine' ? 'update' : 'refused'
}

it('touches exactly the chosen customers, and its counts say what it sends', () => {
  fc.assert(
    fc.property(scene, ({ facts, ids, edit }) => {
      const company = facts.map(({ place, tax, state }) => ({
        ...known({
          id: `id-${place}`,
          customerName: `Customer ${place}`,
          ...(tax !== '' && { taxNumber: tax }),
          ...(state === 'deleted' && { metadata: { isDeleted: true } }),
        }),
        isUnreadable: state === 'unreadable',
      }))
      const { rows, counts } = planOf(company, ids, { taxNumber: edit })
      const byId = new Map(facts.map((one) => [`id-${one.place}`, one]))
      const expected = ids.map((id) => expectedOf(byId.get(id)?.state, byId.get(id)?.tax ?? '', edit))
      expect(rows.map(({ outcome }) => outcome)).toEqual(expected)
      for (const outcome of ['create', 'update', 'unchanged', 'refused', 'ambiguous'] as const)
        expect(counts[outcome]).toBe(expected.filter((one) => one === outcome).length)
      const sent = rows.flatMap(({ send }) => send?.customerId ?? [])
      expect(sent).toEqual(ids.filter((_, place) => expected[place] === 'update'))
    }),
  )
})

it('an apostrophe that somebody has typed stays', () => {
  const index = new CustomerIndex([known({ id: '1', customerName: 'Ada' })])
  const target = targetAt(sample, 'customerName')
  if (target?.kind !== 'field') throw new Error('no such field')
  const rows = bulkRows(['1'], index, [{ target, edit: { kind: 'set', value: "'+49 Ltd" } }])
  const context = { ...contextOf(['id', 'customerName'], []), index, clearToken: BULK_CLEAR }
  expect(planRows(rows, context).rows[0]?.send?.payload).toMatchObject({ customerName: "'+49 Ltd" })
})

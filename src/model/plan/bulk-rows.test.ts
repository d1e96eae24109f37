import { expect, it } from 'vitest'
import { sample } from '../parse-sample.fixture.ts'
import { BULK_CLEAR, bulkRows } from './bulk-rows.ts'
import type { BulkEdit } from './bulk-rows.ts'
import { contextOf, known, planRows } from './plan-context.fixture.ts'
import { targetAt } from './target.ts'

const customers = ['Ada Ltd', 'Bo Ltd', 'Cem'].map((customerName, place) =>
  known({
    id: String(place + 1),
    customerName,
    status: 'Active',
    ...(place === 0 && { emailAddress: 'a@b.example' }),
  }),
)

function edited(path: string, edit: BulkEdit) {
  const target = targetAt(sample, path)
  if (target?.kind !== 'field') throw new Error(path)
  const context = contextOf(['id', path], customers, { clearToken: BULK_CLEAR })
  return planRows(bulkRows(customers, target, edit), context)
}

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

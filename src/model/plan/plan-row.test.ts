import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isJsonObject, own } from '../../lib/json.ts'
import { valuesOf, pushOption } from '../model-arbitrary.fixture.ts'
import { planMessages } from '../messages/plan-messages.ts'
import { modelOf, sample, sampleRecord } from '../parse-sample.fixture.ts'
import { flattenRecord, orderPaths } from '../values/flat-record.ts'
import { toPayload } from '../values/payload.ts'
import { contextOf, known } from './plan-context.fixture.ts'
import { matchRow, planRow } from './plan-row.ts'
import type { InputRow, PlanContext } from './planned-row.ts'
import { planAlone } from './plan-rows.ts'

const acme = known(sampleRecord)

function planned(
  cells: Readonly<Record<string, string>>,
  more: Partial<PlanContext> = {},
  bad?: InputRow['bad'],
) {
  const context = contextOf(Object.keys(cells), [acme], more)
  const row = { number: 2, cells: Object.values(cells), ...(bad && { bad }) }
  return planRow(row, matchRow(row, context), context)
}

const since = (date: string) =>
  planned({ id: '42', customerName: 'B', modifiedDate: 'x', sourceModifiedDate: date }).hasMovedOn

describe('a row', () => {
  it('that says what is stored changes nothing', () => {
    expect(
      planned({ id: '42', customerName: 'Acme', creditLimit: '1500.5', status: 'Archived', taxNumber: '' }),
    ).toMatchObject({
      outcome: 'unchanged',
      cells: [],
      matchedBy: 'id',
      send: null,
    })
  })

  it('updates what it says otherwise, before and after by cell', () => {
    const { outcome, cells, send } = planned({
      id: '42',
      customerName: 'Acme Two',
      'addresses[0].country': '[clear]',
    })
    expect(outcome).toBe('update')
    expect(cells).toMatchObject([
      { column: 1, before: 'Acme', after: 'Acme Two' },
      { column: 2, before: 'GB', after: '' },
    ])
    expect(send).toMatchObject({
      kind: 'update',
      customerId: '42',
      title: 'Acme Two',
      opened: sampleRecord,
      payload: { customerName: 'Acme Two', sourceModifiedDate: '2026-10-01T00:00:00' },
    })
    expect(send?.changes.map(({ path, kind }) => [path, kind])).toEqual([
      ['customerName', 'changed'],
      ['addresses.0.country', 'cleared'],
    ])
  })

  it('without a customer creates one, where the platform allows that', () => {
    expect(planned({ customerName: 'New', emailAddress: 'n@example.com' })).toMatchObject({
      outcome: 'create',
      customerId: null,
      send: {
        kind: 'create',
        customerId: null,
        opened: null,
        payload: { customerName: 'New', emailAddress: 'n@example.com' },
      },
    })
    expect(planned({ customerName: 'New' }, { canCreate: false })).toMatchObject({
      outcome: 'refused',
      reasons: [planMessages.noCreate('Xero')],
    })
    const update = planned({ id: '42', customerName: 'New' }, { canUpdate: false })
    expect(update).toMatchObject({ outcome: 'refused', reasons: [planMessages.noUpdate('Xero')] })
  })

  it('is refused at the cell that the form would refuse', () => {
    const row = planned({ id: '42', creditLimit: '1,5', status: 'Gone', customerName: '[clear]' })
    expect(row).toMatchObject({ outcome: 'refused', title: 'Acme', send: null })
    expect(row.cells.map(({ problem }) => problem)).toEqual([
      expect.stringContaining('decimal point'),
      expect.stringContaining('isn’t in the list'),
      expect.stringContaining('required'),
    ])
  })

  it('is warned about as the form warns', () => {
    const row = planned({ id: '42', customerName: 'Longer than twelve' })
    expect(row).toMatchObject({
      outcome: 'update',
      cells: [{ warning: expect.stringContaining('maximum 12') }],
    })
  })

  it('is warned about for what its customer has already, which the platform gets as well', () => {
    const long = known({ id: '42', customerName: 'Longer than twelve' })
    const context = contextOf(['id', 'creditLimit'], [long])
    const row = { number: 2, cells: ['42', '7'] }
    expect(planRow(row, matchRow(row, context), context)).toMatchObject({
      outcome: 'update',
      cells: [{ warning: null }],
      warnings: [expect.stringContaining('maximum 12')],
    })
  })

  it('of a platform that returns only some items of a list is warned about', () => {
    const contact = known({ id: '42', customerName: 'Acme', contacts: [{ name: 'Ada' }] })
    const context = contextOf(['id', 'customerName'], [contact], { platformName: 'Sage Intacct' })
    const row = { number: 2, cells: ['42', 'B'] }
    expect(planRow(row, matchRow(row, context), context)).toMatchObject({
      outcome: 'update',
      warnings: [expect.stringContaining('Others may be deleted')],
    })
  })

  it('is refused for a cell without a value', () => {
    const bad = new Map([[1, planMessages.noResult]])
    expect(planned({ id: '42', customerName: '=A1' }, {}, bad)).toMatchObject({
      outcome: 'refused',
      cells: [{ column: 1, problem: planMessages.noResult }],
    })
    // Of a column that is left out, nothing matters.
    expect(planned({ id: '42', nothing: '=A1' }, {}, bad).outcome).toBe('unchanged')
  })

  it('of a customer that has changed since is marked', () => {
    expect(since('2026-10-01T00:00:00')).toBe(false)
    expect(since('2026-09-01T00:00:00')).toBe(true)
    expect(since('')).toBe(true)
  })

  it('of a deleted or unreadable customer is refused when it changes something', () => {
    const deleted = known({ ...sampleRecord, metadata: { isDeleted: true } })
    const context = contextOf(['id', 'customerName'], [deleted, { ...acme, id: '43', isUnreadable: true }])
    const outcomeOf = (...cells: string[]) => {
      const row = { number: 2, cells }
      return planRow(row, matchRow(row, context), context)
    }
    expect(outcomeOf('42', 'Acme').outcome).toBe('unchanged')
    expect(outcomeOf('42', 'B').reasons).toEqual([planMessages.deleted('Xero')])
    expect(outcomeOf('43', 'B').reasons).toEqual([planMessages.unreadable])
    expect(outcomeOf('44', 'B').reasons).toEqual([])
  })

  it('of an unknown or ambiguous customer is corrected at its ID, unless IDs are given', () => {
    const twins = ['1', '2'].map((id) => known({ id, customerName: 'Ada' }))
    const context = contextOf(['id', 'customerName', 'emailAddress'], twins)
    const plan = (id: string, more = {}) =>
      planAlone({ number: 2, cells: [id, 'Ada', 'a@b.example'] }, { ...context, ...more })
    expect(plan('9')).toMatchObject({ outcome: 'refused', reasons: [] })
    expect(plan('9').cells[0]).toMatchObject({ column: 0, problem: planMessages.noSuchId })
    expect(plan('')).toMatchObject({ outcome: 'ambiguous', reasons: [] })
    expect(plan('').cells[0]).toMatchObject({ column: 0, problem: planMessages.severalAtId(2) })
    expect(plan('2').outcome).toBe('update')
    const isFixed = plan('9', { hasFixedIds: true })
    expect(isFixed.reasons).toEqual([planMessages.noSuchId])
    expect(isFixed.cells.map(({ column }) => column)).not.toContain(0)
    const withoutIds = contextOf(['customerName', 'emailAddress'], twins)
    expect(planAlone({ number: 2, cells: ['Ada', 'a@b.example'] }, withoutIds).reasons).toEqual([
      planMessages.several(2),
    ])
  })
})

it('what any record of any model is exported as plans no change', () => {
  const companies = pushOption.chain((served) => {
    const model = modelOf(served)
    return model === null ? fc.constant(null) : valuesOf(model).map((values) => ({ model, values }))
  })
  fc.assert(
    fc.property(companies, (company) => {
      if (company === null) return
      const { model, values } = company
      const body = toPayload(model, values, null)
      const record = { ...(isJsonObject(body) ? body : {}), id: '7' }
      const cells = new Map(flattenRecord(record))
      const paths = orderPaths(cells.keys())
      const context = contextOf(paths, [known(record)], {}, model)
      const row = { number: 2, cells: paths.map((path) => cells.get(path) ?? '') }
      const { outcome, cells: changed } = planRow(row, matchRow(row, context), context)
      expect({ outcome, changed }).toEqual({ outcome: 'unchanged', changed: [] })
      expect(own(record, 'id')).toBe('7')
    }),
    { numRuns: process.env['DEEP'] === undefined ? 60 : 1000 },
  )
})

it('the sample has what these tests speak of', () => {
  expect(sample.children.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['customerName', 'addresses']),
  )
})

it('a switch that is off isn’t changed by clearing it, and what it can’t hold is refused', () => {
  const context = contextOf(['id', 'isTaxable'], [known({ id: '1', customerName: 'Ada', isTaxable: false })])
  const outcomes = ['[clear]', 'maybe', 'yes'].map(
    (text) => planAlone({ number: 2, cells: ['1', text] }, context).outcome,
  )
  expect(outcomes).toEqual(['unchanged', 'refused', 'update'])
})

it('an apostrophe that keeps a workbook from running a text doesn’t hide whom the row is about', () => {
  const customers = [known({ id: '1', customerName: '+49 Ltd' }), known({ id: '2', customerName: "'+1 Ltd" })]
  const context = contextOf(['customerName', 'phone'], customers)
  const matched = ["'+49 Ltd", "'+1 Ltd", '+49 Ltd'].map(
    (name) => planAlone({ number: 2, cells: [name, '020'] }, context).customerId,
  )
  expect(matched).toEqual(['1', '2', '1'])
})

it('values beyond the last heading are warned of, since the others may not be where they belong', () => {
  const context = contextOf(['customerName', 'emailAddress'], [])
  const warnings = (cells: string[]) => planAlone({ number: 2, cells }, context).warnings
  expect(warnings(['Acme', 'a@b.example', ' ', ''])).toEqual([])
  expect(warnings(['Acme', '', 'a@b.example'])).toEqual([planMessages.moreCells])
})

it('a row that says nothing about anybody isn’t called a new customer', () => {
  const context = contextOf(['customerName', 'emailAddress'], [])
  const row = planAlone({ number: 2, cells: [' ', ' [clear]'] }, context)
  expect(row).toMatchObject({ outcome: 'unchanged', title: planMessages.unnamed })
})

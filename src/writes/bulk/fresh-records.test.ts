import { expect, it } from 'vitest'
import { customerSchema } from '../../api/customers.ts'
import { modelWith } from '../../model/parse-sample.fixture.ts'
import { FreshRecords, reasonAgainst, withLatestDate } from './fresh-records.ts'
import { updateRow } from './row.fixture.ts'

const model = modelWith({ customerName: { type: 'String' }, phone: { type: 'String' } })
const customer = (more: object = {}) =>
  customerSchema.parse({ id: 'C-1', customerName: 'Lantern', currency: 'GBP', ...more })
const against = (now: ReturnType<typeof customer> | undefined, isAwaitingSync = false) =>
  reasonAgainst(updateRow(), model, { at: 0, customer: now }, () => isAwaitingSync)

it('sets aside what isn’t as it was when the change was made of it', () => {
  expect(against(customer())).toBeUndefined()
  // Nothing that the model can write.
  expect(against(customer({ modifiedDate: '2026-11-23T12:00:00Z', balance: 5 }))).toBeUndefined()
  expect(against(customer({ phone: '1' }))).toBe('changed-meanwhile')
  expect(against(customer(), true)).toBe('not-synced')
  expect(against(undefined)).toBe('gone')
  expect(against(customer({ metadata: { isDeleted: true } }))).toBe('gone')
})

it('reads many records with one request, and again after two minutes', async () => {
  const records = new FreshRecords()
  const asked: (readonly string[])[] = []
  const rows = ['C-1', 'C-2', 'C-1'].map((customerId) => updateRow({ customerId }))
  await records.readFor(rows, 0, (ids) => {
    asked.push(ids)
    return Promise.resolve([customer()])
  })
  expect(asked).toEqual([['C-1', 'C-2']])
  expect(rows.map((row) => records.of(row, 120_000)?.customer?.id)).toEqual(['C-1', undefined, 'C-1'])
  expect(records.of(updateRow({ customerId: 'C-2' }), 0)).toEqual({ at: 0, customer: undefined })
  expect(records.of(updateRow(), 120_001)).toBeUndefined()
})

it('sends the latest date of the platform', () => {
  const row = updateRow({ payload: { customerName: 'A', sourceModifiedDate: '2026-11-01T00:00:00' } })
  const latest = customer({ sourceModifiedDate: '2026-11-02T00:00:00' })
  expect(withLatestDate(row, latest)).toEqual({
    payload: { customerName: 'A', sourceModifiedDate: '2026-11-02T00:00:00' },
    opened: { id: 'C-1', customerName: 'Lantern', sourceModifiedDate: '2026-11-02T00:00:00' },
  })
  expect(withLatestDate(updateRow(), latest).payload).toEqual({ customerName: 'Lantern Works' })
  expect(withLatestDate(row, undefined)).toEqual({ payload: row.payload, opened: row.opened })
})

import { describe, expect, it } from 'vitest'
import { customerSchema } from '../../api/customers.ts'
import type { JsonObject } from '../../lib/json.ts'
import { modelWith } from '../../model/parse-sample.fixture.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'
import { entryOfRow, updateRow } from './row.fixture.ts'
import { undoRow, writtenId } from './undo-run.ts'

const text = { type: 'String' }
const model = modelWith({ customerName: text, phone: text })
const opened: JsonObject = { id: 'C-1', customerName: 'Lantern' }
const payload: JsonObject = { customerName: 'Lantern Works', phone: '1' }
const row = updateRow({ opened, payload })

const viewOf = (more: Partial<JournalEntry> = {}, of = row) => ({
  row: of,
  entry: entryOfRow(of, {
    kind: of.kind,
    customerId: 'C-1',
    opened: of.opened,
    payload,
    state: 'confirmed',
    ...more,
  }),
  outcome: { kind: 'confirmed' } as const,
})
const customer = (more: object = {}) =>
  customerSchema.parse({ id: 'C-1', customerName: 'Lantern Works', phone: '1', ...more })

describe('the undo of a row', () => {
  it('is a change back, and names what becomes empty', () => {
    const undo = undoRow(viewOf(), model, customer({ sourceModifiedDate: '2026-11-02T00:00:00' }), false)
    expect(undo).toMatchObject({
      kind: 'possible',
      cleared: ['Phone'],
      row: { kind: 'update', customerId: 'C-1', payload: { customerName: 'Lantern' } },
    })
    expect(undo.kind === 'possible' ? undo.row.changes.map(({ path }) => path) : []).toEqual([
      'customerName',
      'phone',
    ])
  })

  it('is refused where somebody has changed the same since, and says what', () => {
    expect(undoRow(viewOf(), model, customer({ customerName: 'Lamps' }), false)).toEqual({
      kind: 'moved-on',
      title: 'Lantern Works',
      labels: ['Customer name'],
    })
  })

  it('is refused before the sync, without the record, and where it is as before', () => {
    expect(undoRow(viewOf(), model, customer(), true).kind).toBe('not-synced')
    expect(undoRow(viewOf(), model, undefined, false).kind).toBe('gone')
    expect(undoRow(viewOf(), model, customer({ metadata: { isDeleted: true } }), false).kind).toBe('gone')
    expect(undoRow(viewOf(), model, customer({ ...opened, phone: null }), false).kind).toBe('undone')
    // Only a part of it is as it was.
    expect(undoRow(viewOf(), model, customer(opened), false).kind).toBe('possible')
    expect(undoRow({ ...viewOf(), entry: undefined }, model, customer(), false).kind).toBe('not-known')
  })

  it('of a new customer needs it to be synced, and a status to archive it by', () => {
    const create = updateRow({ kind: 'create', customerId: null, opened: null, payload })
    expect(undoRow(viewOf({}, create), model, undefined, false).kind).toBe('not-synced')
    expect(undoRow(viewOf({}, create), model, customer(), false).kind).toBe('no-status')
  })
})

it('knows the record only of a confirmed row', () => {
  expect(writtenId(viewOf())).toBe('C-1')
  expect(writtenId({ ...viewOf(), outcome: { kind: 'failed' } })).toBeUndefined()
})

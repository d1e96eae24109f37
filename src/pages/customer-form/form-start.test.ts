import { expect, test } from 'vitest'
import { editChanges } from '../../model/values/changes.ts'
import { defaultValues } from '../../model/values/default-values.ts'
import { modelWith } from '../../model/parse-sample.fixture.ts'
import { toPayload } from '../../model/values/payload.ts'
import { draftEntry } from '../../writes/rules/entry.fixture.ts'
import { firstStart, ownDraft, startedUndo, startFromEdits, startFromWrite } from './form-start.ts'
import { formBase } from './moved-record.ts'

const text = { type: 'String' }
const model = modelWith({
  customerName: text,
  phone: text,
  taxNumber: text,
  addresses: { type: 'Array', properties: { line1: text } },
})
const served = { servedModel: {}, model }
const record = { id: 'C-1', customerName: 'Acme', phone: '1', taxNumber: 'T', addresses: [{ line1: 'One' }] }
const changed = { ...record, taxNumber: 'changed elsewhere', sourceModifiedDate: '2026-11-25T10:00:00' }

test('a write that is corrected without its draft keeps what it emptied, on the record it was made from', () => {
  const values = { ...defaultValues(model, record), phone: '', customerName: 'Acme 2' }
  const entry = draftEntry({ kind: 'update', opened: record, payload: toPayload(model, values, record) })
  const start = startFromWrite(served, entry, changed)
  expect(start.values).toMatchObject({ customerName: 'Acme 2', phone: '', taxNumber: 'T' })
  const changes = editChanges(model, formBase(model, start.opened).values, start.values)
  expect(changes.map(({ path, kind }) => [path, kind])).toEqual([
    ['customerName', 'changed'],
    ['phone', 'cleared'],
  ])
})

test('a new customer that is corrected has items that come from no record', () => {
  const payload = { customerName: 'New', addresses: [{ line1: 'One' }] }
  const start = startFromWrite(served, draftEntry({ payload }), null)
  expect(start.opened).toBeNull()
  expect(start.values['addresses']).toEqual([{ line1: 'One' }])
})

test('a draft without a record it could stand on stands on the one there is', () => {
  const values = { ...defaultValues(model, record), phone: '2' }
  expect(startFromEdits(served, { values, openedRecord: null }, changed).opened).toBe(changed)
  expect(startFromEdits(served, { values, openedRecord: record }, changed).opened).toEqual(record)
  expect(startFromEdits(served, { values, openedRecord: record }, null).opened).toBeNull()
})

test('a form that starts again keeps what discarding goes back to, in the fields there are now', () => {
  const initial = { ...defaultValues(model, null), customerName: 'Copy of Acme', taxNumber: 'T' }
  const typed = { ...initial, phone: '2' }
  const fewer = modelWith({ customerName: text, phone: text })
  const next = startFromEdits({ servedModel: {}, model: fewer }, { values: typed }, null, initial)
  expect(next.values).toMatchObject({ customerName: 'Copy of Acme', phone: '2' })
  expect(next.initial).toEqual({ customerName: 'Copy of Acme', phone: '' })
  expect(startFromEdits(served, { values: typed }, null).initial).toBeUndefined()
})

test('a form that is wanted back goes on with its draft, and so does a change that is corrected', () => {
  const found = {
    key: 'k',
    version: 4 as const,
    draftId: 'draft-1',
    companyId: 'co',
    connectionId: 'x',
    customerId: 'C-1',
    values: { ...defaultValues(model, record), phone: '2' },
    openedRecord: record,
    savedAt: 1,
    revision: 1,
    tabId: 't',
    earlier: [],
  }
  expect(ownDraft(undefined, found, false)).toBeNull()
  expect(ownDraft(draftEntry({ draftId: 'another' }), found, false)).toBeNull()
  expect(ownDraft(draftEntry(), found, false)).toBe(found)
  expect(ownDraft(undefined, found, true)).toBe(found)
  expect(ownDraft(undefined, found, false, found.draftId)).toBe(found)
  expect(ownDraft(undefined, found, false, 'another')).toBeNull()
  expect(ownDraft(undefined, { key: 'k', raw: 1 }, true)).toBeNull()
  const first = { served, latest: record, initial: undefined, failed: undefined }
  expect(firstStart({ ...first, own: found }).values['phone']).toBe('2')
  expect(firstStart({ ...first, own: null }).values['phone']).toBe('1')
})

test('a clone is what its form goes back to, and a draft that goes on is not', () => {
  const initial = { ...defaultValues(model, record), customerName: 'Cloned' }
  const first = { served, latest: null, initial, failed: undefined, own: null }
  expect(firstStart(first)).toMatchObject({ values: initial, initial })
  expect(startFromEdits(served, { values: initial }, null).initial).toBeUndefined()
})

test('a form that undoes a change starts with what it replaced, and without it where that is refused', () => {
  const values = { ...defaultValues(model, record), phone: '2' }
  const payload = toPayload(model, values, record)
  const entry = draftEntry({ kind: 'update', state: 'confirmed', opened: record, payload })
  const startAt = (latest: typeof record) => {
    const undo = startedUndo(model, entry, latest)
    return firstStart({ served, latest, initial: undefined, failed: undefined, own: null, undo })
  }
  expect(startAt({ ...record, phone: '2', customerName: 'Acme 2' }).values).toMatchObject({
    customerName: 'Acme 2',
    phone: '1',
  })
  expect(startAt({ ...record, phone: '3' }).values['phone']).toBe('3')
  expect(startedUndo(model, undefined, record)).toBeUndefined()
})

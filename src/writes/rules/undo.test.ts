import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asJsonObject, isObject } from '../../lib/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json.ts'
import { itemsOf, ORIGIN, withOrigin } from '../../model/form-value.ts'
import type { FormValues } from '../../model/form-value.ts'
import { modelWith } from '../../model/parse-sample.fixture.ts'
import { defaultValues } from '../../model/values/default-values.ts'
import { itemOrigins } from '../../model/values/item-origins.ts'
import { layOver } from '../../model/values/lay-over.ts'
import { toPayload } from '../../model/values/payload.ts'
import { sameFormValue } from '../../model/values/same-form-value.ts'
import { draftEntry } from './entry.fixture.ts'
import type { JournalEntry } from './journal-entry.ts'
import { undoOf } from './undo.ts'

const text = { type: 'String' }
const model = modelWith({
  customerName: text,
  phone: text,
  status: { type: 'String', options: [{ value: 'Active' }, { value: 'Archived' }] },
  addresses: { type: 'Array', properties: { line1: text, city: text } },
  contacts: {
    type: 'Array',
    properties: { name: text, phone: { type: 'Array', properties: { number: text } } },
  },
})
const record = { id: '1', customerName: 'Lantern Works', phone: '0543 1', status: 'Active' }

/** A confirmed update that was made of edited values. */
function updateOf(opened: JsonObject, values: FormValues, more: Partial<JournalEntry> = {}): JournalEntry {
  return draftEntry({
    kind: 'update',
    customerId: '1',
    state: 'confirmed',
    opened,
    payload: toPayload(model, values, opened),
    origins: itemOrigins(model, values).map(({ path, places }) => ({ path, places: [...places] })),
    ...more,
  })
}

/** The record once a platform has taken an update. */
const written = (opened: JsonObject, values: FormValues): JsonObject =>
  layOver(model, opened, {
    sent: toPayload(model, values, opened),
    before: [opened],
    origins: itemOrigins(model, values),
  })

const editOf = (opened: JsonObject, edits: FormValues): FormValues => ({
  ...defaultValues(model, opened),
  ...edits,
})

describe('undoing a confirmed change', () => {
  it('puts back what it replaced, and names what was empty before', () => {
    const opened = { ...record, phone: '' }
    const values = editOf(opened, { customerName: 'Lantern', phone: '99' })
    const undo = undoOf(updateOf(opened, values), model, written(opened, values))
    expect(undo).toMatchObject({
      kind: 'possible',
      values: { customerName: 'Lantern Works', phone: '' },
      cleared: ['Phone'],
    })
  })

  it('leaves alone what somebody changed elsewhere in the record', () => {
    const values = editOf(record, { customerName: 'Lantern' })
    const current = { ...written(record, values), phone: '0543 2' }
    expect(undoOf(updateOf(record, values), model, current)).toMatchObject({
      kind: 'possible',
      values: { customerName: 'Lantern Works', phone: '0543 2' },
    })
  })

  it('is refused where the same field was changed since', () => {
    const values = editOf(record, { customerName: 'Lantern', phone: '99' })
    const current = { ...written(record, values), phone: '0543 2' }
    expect(undoOf(updateOf(record, values), model, current)).toEqual({ kind: 'moved-on', labels: ['Phone'] })
  })

  it('has nothing to do where the record is as it was', () => {
    const values = editOf(record, { customerName: 'Lantern' })
    expect(undoOf(updateOf(record, values), model, record)).toEqual({ kind: 'undone' })
  })

  it('archives a new customer, where a status can be written', () => {
    const entry = draftEntry({ state: 'confirmed' })
    expect(undoOf(entry, model, record)).toMatchObject({ kind: 'possible', values: { status: 'Archived' } })
    expect(undoOf(entry, model, { ...record, status: 'Archived' })).toEqual({ kind: 'undone' })
    expect(undoOf(entry, modelWith({ customerName: text }), record)).toEqual({ kind: 'no-status' })
  })

  it('is nothing for a change that isn’t confirmed, or whose record isn’t known', () => {
    expect(undoOf(updateOf(record, editOf(record, {}), { state: 'pending' }), model, record)).toEqual({
      kind: 'unknown',
    })
    expect(undoOf(updateOf(record, editOf(record, {}), { opened: null }), model, record)).toEqual({
      kind: 'unknown',
    })
  })
})

const word = fc.constantFrom('', 'A', 'B', 'C')
/** An item that holds nothing is none. */
const filled = fc.constantFrom('A', 'B', 'C')
const address = fc.record({ line1: filled, city: word, type: fc.constantFrom('Billing', 'Delivery') })
const contact = fc.record({
  name: filled,
  phone: fc.array(fc.record({ number: filled, type: fc.constant('Mobile') }), { maxLength: 2 }),
})
const anyRecord = fc.record({
  customerName: fc.constantFrom('One', 'Two'),
  phone: word,
  status: fc.constantFrom('Active', 'Archived'),
  addresses: fc.array(address, { maxLength: 3 }),
  contacts: fc.array(contact, { maxLength: 3 }),
})

/** A list of a form after some of its items were edited, removed or added. */
function editedList(items: readonly JsonValue[], others: readonly JsonValue[], seed: number): JsonValue[] {
  const other = others.flatMap((item) => (isObject(item) ? [withoutOrigin(asJsonObject(item))] : []))
  const kept = items.flatMap((item, place) => {
    const fate = Math.floor(seed / 3 ** place) % 3
    const changed = other[place]
    if (fate === 1) return []
    return fate === 0 || changed === undefined ? [item] : [withOrigin(changed, place)]
  })
  return seed % 2 === 0 ? [...kept, ...other.slice(2)] : kept
}

const withoutOrigin = (item: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(item).filter(([key]) => key !== ORIGIN))

it('write and undo together change nothing, for 500 edits', () => {
  fc.assert(
    fc.property(anyRecord, anyRecord, fc.nat(10_000), (before, after, seed) => {
      const opened = { id: '1', ...before }
      const form = defaultValues(model, opened)
      const wanted = defaultValues(model, after)
      const list = (name: 'addresses' | 'contacts') =>
        editedList(itemsOf(form[name]), itemsOf(wanted[name]), seed)
      const scalars = ['customerName', 'phone', 'status'].map((name) => [name, wanted[name] ?? null] as const)
      const values = {
        ...form,
        ...Object.fromEntries(scalars),
        addresses: list('addresses'),
        contacts: list('contacts'),
      }
      const stored = written(opened, values)
      const undo = undoOf(updateOf(opened, values), model, stored)
      const undone =
        undo.kind === 'possible' ? written(stored, undo.values) : undo.kind === 'undone' ? stored : {}
      expect(sameFormValue(defaultValues(model, undone), form)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

import { expect, it, test } from 'vitest'
import { chosenCount, fieldsOf, newBulkEdit, readBulkEdit, readFields } from './bulk-edit.ts'

const NOON = Date.UTC(2026, 10, 23, 12)
const rule = { kind: 'rule' as const, query: 'status=Active', except: ['a', 'b'], total: 10 }
const edit = newBulkEdit('one', 'co', rule, NOON)

it('comes back as it was stored, for a month', () => {
  expect(readBulkEdit(structuredClone(edit), NOON)).toEqual(edit)
  expect(readBulkEdit(edit, NOON + 31 * 24 * 60 * 60_000)).toBeNull()
})

test.each([null, {}, { ...edit, version: 2 }, { ...edit, chosen: { kind: 'ids', ids: [1] } }])(
  '%j is none',
  (raw) => {
    expect(readBulkEdit(raw, NOON)).toBeNull()
  },
)

it('its fields are none where nothing or something else is stored', () => {
  const fields = [{ path: 'phone', edit: { kind: 'set' as const, value: '1' } }]
  expect(readFields(structuredClone(fieldsOf('one', fields)))).toEqual(fields)
  expect([undefined, {}, { ...fieldsOf('one', fields), version: 2 }].map(readFields)).toEqual([[], [], []])
})

it('counts what is chosen', () => {
  expect(chosenCount(rule)).toBe(8)
  expect(chosenCount({ kind: 'ids', ids: ['a'] })).toBe(1)
})

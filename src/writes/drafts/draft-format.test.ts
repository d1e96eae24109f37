import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DRAFT_KEPT_MS, draftKey, isDraft, isExpired, readDraft } from './draft-format.ts'

const place = { companyId: 'co', connectionId: 'cn', customerId: 'C/1' }
const key = draftKey(place)
// As earlier versions stored it, with members that nothing reads any more.
const version3 = {
  key,
  ...place,
  version: 3,
  values: { customerName: 'Typed' },
  savedAt: 1000,
  openedRecord: { id: 'C/1' },
  baseModifiedDate: '2026-11-01T00:00:00Z',
  modelHash: 'h',
  draftId: 'd',
  revision: 4,
  tabId: 't',
  previous: null,
}
const { previous: _previous, baseModifiedDate: _date, modelHash: _hash, ...shared } = version3
const version4 = { ...shared, version: 4, earlier: [] }

describe('a stored draft', () => {
  test.each([
    ['3', version3],
    ['4', version4],
    ['4, as earlier versions stored it', { ...version4, baseModifiedDate: null, modelHash: null }],
  ])('of format %s is read with all that was typed', (_name, raw) => {
    const draft = readDraft(key, raw)
    expect(draft).toMatchObject({ ...place, version: 4, values: { customerName: 'Typed' }, savedAt: 1000 })
  })

  test('of format 3 keeps the earlier draft it had', () => {
    const previous = { values: { customerName: 'Earlier' }, savedAt: 500 }
    expect(readDraft(key, { ...version3, previous })).toMatchObject({ earlier: [previous], revision: 4 })
    expect(readDraft(key, version3)).toEqual(version4)
  })

  test.each([[{ ...version3, version: 9 }], [{ key }], ['text'], [null], [{ ...version3, values: 'text' }]])(
    'that cannot be read is handed out as it is: %j',
    (raw) => {
      expect(readDraft(key, raw)).toEqual({ key, raw })
    },
  )

  test('is never shown under another record', () => {
    const other = draftKey({ ...place, customerId: 'C/2' })
    expect(isDraft(readDraft(other, version3))).toBe(false)
    expect(isDraft(readDraft(key, { ...version3, customerId: 'C/2' }))).toBe(false)
  })

  test('goes after 30 days, and not before', () => {
    expect(isExpired(version3, 1000 + DRAFT_KEPT_MS)).toBe(false)
    expect(isExpired(version3, 1001 + DRAFT_KEPT_MS)).toBe(true)
    expect(isExpired('no date', Number.MAX_SAFE_INTEGER)).toBe(false)
  })
})

test('no two places share a key, whatever their ids hold', () => {
  const id = fc.string({ unit: fc.constantFrom('a', '/', '"', '[', ',', ']', '\\', 'null') })
  const places = fc.record({ companyId: id, connectionId: id, customerId: fc.option(id) })
  fc.assert(
    fc.property(places, places, (one, two) => {
      expect(draftKey(one) === draftKey(two)).toBe(JSON.stringify(one) === JSON.stringify(two))
    }),
  )
})

import { expect, test } from 'vitest'
import { consolidationKey, newConsolidation, readConsolidation, withPick } from './consolidation.ts'

const NOON = Date.UTC(2026, 10, 23, 12)
const place = { companyId: 'c', connectionId: 'x', ids: ['b', 'a', 'd'] }
let count = 0
const newId = () => `id-${(count += 1)}`
const plan = newConsolidation(place, 'a', newId, NOON)

test('has a draft for the survivor and for each of the others', () => {
  expect(Object.keys(plan.archiveDraftIds)).toEqual(['b', 'd'])
  const ids = [plan.updateDraftId, ...Object.values(plan.archiveDraftIds)]
  expect(new Set(ids).size).toBe(3)
})

test('is the same whichever customer is named first', () => {
  expect(consolidationKey({ ...place, ids: ['d', 'b', 'a'] })).toBe(plan.key)
  expect(consolidationKey({ ...place, ids: ['a', 'b'] })).not.toBe(plan.key)
  expect(consolidationKey({ ...place, connectionId: 'y' })).not.toBe(plan.key)
})

test('keeps what isn’t the survivor’s own, and sends another choice from another draft', () => {
  const chosen = withPick(withPick(plan, 'phone', 'b', newId, NOON), 'emailAddress', 'd', newId, NOON)
  expect(chosen.picks).toEqual({ phone: 'b', emailAddress: 'd' })
  expect(withPick(chosen, 'phone', 'a', newId, NOON).picks).toEqual({ emailAddress: 'd' })
  expect(new Set([plan.updateDraftId, chosen.updateDraftId]).size).toBe(2)
  expect(chosen.archiveDraftIds).toEqual(plan.archiveDraftIds)
})

test('comes back as it was stored, for a month', () => {
  expect(readConsolidation(structuredClone(plan), NOON)).toEqual(plan)
  expect(readConsolidation(plan, NOON + 31 * 24 * 60 * 60_000)).toBeNull()
})

test.each([null, {}, { ...plan, version: 2 }, { ...plan, ids: ['a'] }, { ...plan, picks: [1] }])(
  '%j is none',
  (raw) => {
    expect(readConsolidation(raw, NOON)).toBeNull()
  },
)

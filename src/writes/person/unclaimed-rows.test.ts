import { expect, test } from 'vitest'
import { DRAFT_VERSION, draftKey } from '../drafts/draft-format.ts'
import { DAY_MS } from '../rules/schedule.ts'
import { isTooOld, mergedDraft } from './unclaimed-rows.ts'

const NOW = Date.UTC(2026, 10, 23)
const place = { companyId: 'co', connectionId: 'cn', customerId: 'C-1' }
const key = draftKey(place)

const draft = (customerName: string, savedAt: number) => ({
  ...place,
  key,
  version: DRAFT_VERSION,
  draftId: customerName,
  values: { customerName },
  openedRecord: null,
  savedAt,
  revision: 3,
  tabId: 'tab',
  earlier: [],
})

test.each([
  ['a change', { times: { created: NOW } }],
  ['a run', { createdAt: NOW }],
  ['a draft', { savedAt: NOW }],
])('%s is too old after 30 days', (_what, row) => {
  expect(isTooOld(row, NOW + 30 * DAY_MS)).toBe(false)
  expect(isTooOld(row, NOW + 30 * DAY_MS + 1)).toBe(true)
})

test.each([[null], ['text'], [{}], [{ savedAt: 'yesterday' }], [{ times: null }]])(
  'what has no date is never too old: %j',
  (row) => {
    expect(isTooOld(row, Infinity)).toBe(false)
  },
)

test('two drafts of one form: the person’s stays, the other is among the earlier ones', () => {
  expect(mergedDraft(key, draft('Mine', NOW), draft('Older', NOW - 1), NOW)).toMatchObject({
    values: { customerName: 'Mine' },
    revision: 4,
    earlier: [{ values: { customerName: 'Older' }, savedAt: NOW - 1 }],
  })
})

test('a draft that only another version can read is kept beside the one this version can', () => {
  const newer = { key, version: 99, savedAt: NOW }
  for (const [mine, other] of [
    [draft('Readable', NOW), newer],
    [newer, draft('Readable', NOW)],
  ])
    expect(mergedDraft(key, mine, other, NOW)).toMatchObject({
      values: { customerName: 'Readable' },
      earlier: [{ values: newer, isUnreadable: true }],
    })
  expect(mergedDraft(key, newer, newer, NOW)).toBeUndefined()
})

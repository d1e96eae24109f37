import { expect, test } from 'vitest'
import { DAY_MS } from '../rules/schedule.ts'
import { key, NOW, storedDraft } from './stored-draft.fixture.ts'
import { isTooOld, mergedDraft } from './unclaimed-rows.ts'

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
  expect(mergedDraft(key, storedDraft('Mine', NOW), storedDraft('Older', NOW - 1), NOW)).toMatchObject({
    values: { customerName: 'Mine' },
    revision: 4,
    earlier: [{ values: { customerName: 'Older' }, savedAt: NOW - 1 }],
  })
})

test('a draft that only another version can read is kept beside the one this version can', () => {
  const newer = { key, version: 99, savedAt: NOW }
  for (const [mine, other] of [
    [storedDraft('Readable', NOW), newer],
    [newer, storedDraft('Readable', NOW)],
  ])
    expect(mergedDraft(key, mine, other, NOW)).toMatchObject({
      values: { customerName: 'Readable' },
      earlier: [{ values: newer, isUnreadable: true }],
    })
  expect(mergedDraft(key, newer, newer, NOW)).toBeUndefined()
})

import { expect, it } from 'vitest'
import { wasReadAfter } from './was-read-after.ts'

const at = Date.UTC(2026, 10, 26, 12)
const times = { created: at, sent: at, answered: at, completed: at, lastPoll: at }

it.each<[string, Record<string, string>, Record<string, string>, boolean]>([
  ['has the source’s date that was sent', { sourceModifiedDate: 'a' }, { sourceModifiedDate: 'a' }, false],
  ['has another one', { sourceModifiedDate: 'a' }, { sourceModifiedDate: 'b' }, true],
  ['was read by Codat since', {}, { modifiedDate: '2026-11-26T12:00:01Z' }, true],
  ['was read by Codat before', {}, { modifiedDate: '2026-11-26T11:59:59Z' }, false],
  ['has no date at all', {}, {}, false],
])('a record that %s', (_name, opened, stored, expected) => {
  expect(wasReadAfter({ opened, times }, { id: 'C-1', ...stored })).toBe(expected)
})

it('a change that has not ended was not read after', () => {
  const open = { opened: null, times: { ...times, completed: null } }
  expect(wasReadAfter(open, { id: 'C-1', modifiedDate: '2026-11-26T12:00:01Z' })).toBe(false)
})

import { describe, expect, test } from 'vitest'
import {
  entryWithResponse,
  draftEntry,
  networkError,
  NOON,
  sentEntry,
  unknownEntry,
} from '../rules/entry.fixture.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'
import { nextEntry } from '../rules/state-machine.ts'
import { foundByMessage, stateMessage } from './state-messages.ts'

const looked = (candidates: string[]) =>
  nextEntry(unknownEntry(), { type: 'history-read', at: NOON, candidates, settled: true })
const refused = nextEntry(sentEntry(), {
  type: 'rejected',
  at: NOON,
  error: { ...networkError, kind: 'http', status: 429, retryAfterMs: 5000 },
})
const entries: [string, JournalEntry][] = [
  ['draft', draftEntry()],
  ['sending', sentEntry()],
  ['pending', entryWithResponse('Pending')],
  ['confirmed', entryWithResponse('Success')],
  ['failed', entryWithResponse('Failed')],
  ['not taken', refused],
  ['timed-out', entryWithResponse('TimedOut')],
  ['unknown', unknownEntry()],
  ['not found', looked([])],
  ['ambiguous', looked(['a'])],
]

/** Words that claim a state, and the states they may be used of. */
const claims: [RegExp, string[]][] = [
  [/\bsent,|^sent/i, ['pending']],
  [/\bconfirmed\b/i, ['confirmed']],
  [/\bfailed\b/i, ['failed', 'not taken']],
  [/timed out/i, ['timed-out']],
  [/\bunknown\b/i, ['unknown', 'not found', 'ambiguous']],
  [/saved|success|done/i, []],
]

test.each(entries)('the label of %s claims no other state', (name, entry) => {
  const { label } = stateMessage(entry, NOON + 2000)
  for (const [words, states] of claims)
    expect(`${words} in "${label}": ${words.test(label)}`).toBe(
      `${words} in "${label}": ${states.includes(name)}`,
    )
})

test('every state has words of its own', () => {
  const labels = entries.map(([, entry]) => stateMessage(entry, NOON).label)
  expect(new Set(labels).size).toBe(entries.length)
})

describe('a wait of more than five minutes', () => {
  const later = NOON + 6 * 60_000

  test('is explained, without a call to send again', () => {
    expect(stateMessage(entryWithResponse('Pending'), NOON + 60_000).detail).toMatch(/seconds to minutes/)
    expect(stateMessage(entryWithResponse('Pending'), later).detail).toMatch(
      /6 minutes.*don’t need to send it again/,
    )
  })

  test('for an offline connector names the computer', () => {
    const entry = entryWithResponse('Pending', { platformName: 'Sage 50 (UK)', isOfflineConnector: true })
    expect(stateMessage(entry, later).detail).toContain(
      'Sage 50 (UK) runs on a computer at the company. The change goes through when that computer is on.',
    )
    expect(stateMessage(entry, NOON + 3 * 60 * 60_000).detail).toContain('3 hours')
  })
})

test('a failed poll is not worded as a failed write', () => {
  const entry = nextEntry(entryWithResponse('Pending'), {
    type: 'poll-failed',
    at: NOON,
    error: networkError,
  })
  const { label, detail, tone } = stateMessage(entry, NOON + 2000)
  expect([label, tone]).toEqual(['Sent, waiting for Xero', 'waiting'])
  expect(detail).toMatch(/couldn’t check its status/)
})

test('a refused write says when it may be sent again, and that nothing was changed', () => {
  expect(stateMessage(refused, NOON).detail).toMatch(/nothing was updated.*in 5 seconds/)
})

test('a confirmed write says when Codat shows it, and what the platform made of it', () => {
  const entry = entryWithResponse('Success')
  expect(stateMessage(entry, NOON).detail).toMatch(/after the next sync/)
  const difference = { path: 'phone', label: 'Phone', sent: '1', stored: '', kind: 'dropped' as const }
  const read = (differences: (typeof difference)[]) =>
    stateMessage(nextEntry(entry, { type: 'read-back', at: NOON, differences }), NOON)
  expect(read([]).detail).toMatch(/contains what you sent/)
  expect(read([difference])).toMatchObject({
    tone: 'unsure',
    detail: 'Xero stored one field differently from what you sent.',
  })
})

test('a write found without its answer says how', () => {
  expect(foundByMessage(entryWithResponse('Success'))).toBeNull()
  expect(foundByMessage({ ...entryWithResponse('Success'), foundBy: 'history' })).toMatch(
    /by record and time/,
  )
})

const set = (path: string) => ({ path, label: path, before: '', after: '1', kind: 'set' })
const detail = (paths: string[], readBack: JournalEntry['readBack'] = null) =>
  stateMessage(
    entryWithResponse('Success', {
      platformName: 'Oracle NetSuite',
      changes: paths.map((path) => set(path)),
      readBack,
    }),
    NOON,
  ).detail

test('nobody is told to find in Codat’s data what the platform doesn’t return', () => {
  const unseen = 'Oracle NetSuite doesn’t return every field you sent, so Codat’s data can’t show them all.'
  const compared = { at: NOON, differences: [] }
  expect(detail(['taxNumber'])).toBe(unseen)
  expect(detail(['phone', 'taxNumber'])).toBe('You’ll see it in Codat’s data after the next sync.')
  expect(detail(['phone', 'taxNumber'], compared)).toBe(unseen)
  expect(detail(['phone'], compared)).toBe('Codat’s data now contains what you sent.')
})

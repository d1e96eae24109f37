import { describe, expect, it } from 'vitest'
import { networkError } from '../rules/entry.fixture.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'
import { canRetry, entriesOfRun, outcomeOf, rowViews } from './row-outcome.ts'
import { entryOfRow, updateRow } from './row.fixture.ts'

const waiting = updateRow()
const sent = updateRow({ state: 'sent' })
const limited = { state: 'failed', lastError: { ...networkError, kind: 'http', status: 429 } } as const
const rejected = { state: 'failed', lastError: { ...networkError, kind: 'http', status: 400 } } as const
const kindOf = (row: typeof waiting, more?: Partial<JournalEntry>) =>
  outcomeOf(row, more && entryOfRow(row, more)).kind

describe('the outcome of a row', () => {
  it('is what the journal says, whatever was noted of it', () => {
    for (const row of [waiting, sent, updateRow({ state: 'not-sent' })]) {
      expect(kindOf(row, { state: 'confirmed' })).toBe('confirmed')
      expect(kindOf(row, rejected)).toBe('failed')
      expect(kindOf(row, { state: 'timed-out' })).toBe('timed-out')
      expect(kindOf(row, { state: 'sending' })).toBe('pending')
    }
  })

  it('is open again where a limit or our own server has turned it away', () => {
    expect(kindOf(sent, limited)).toBe('waiting')
    const session = { ...networkError, kind: 'http', status: 401, deskCode: 'session' } as const
    expect(kindOf(sent, { state: 'failed', lastError: session })).toBe('waiting')
    expect(kindOf(updateRow({ state: 'not-sent' }), limited)).toBe('not-sent')
  })

  it('is open again where the connection was why it was refused, until it is sent once more', () => {
    const row = updateRow({ turnedAway: 'a' })
    expect(kindOf(row, { id: 'a', ...rejected })).toBe('waiting')
    expect(kindOf(row, { id: 'b', ...rejected })).toBe('failed')
    expect(kindOf(updateRow({ state: 'not-sent', turnedAway: 'a' }), { id: 'a', ...rejected })).toBe(
      'not-sent',
    )
  })

  it('is pending while it is being found out, and unknown once only a person can tell', () => {
    const looking = { lookups: 0, lastLookup: null, candidates: [], rejected: [], replays: 0 }
    const resolution = { ...looking, repeatsError: false, mayReplay: false }
    expect(kindOf(sent, { state: 'unknown', resolution: { ...resolution, status: 'looking' } })).toBe(
      'pending',
    )
    const forLong = { ...resolution, status: 'looking', lookups: 15 } as const
    expect(kindOf(sent, { state: 'unknown', resolution: forLong })).toBe('unknown')
    expect(kindOf(sent, { state: 'unknown', resolution: { ...resolution, status: 'not-found' } })).toBe(
      'unknown',
    )
  })

  it('is unknown where the journal was cleared, and set aside with its reason', () => {
    expect(kindOf(sent)).toBe('unknown')
    expect(kindOf(waiting)).toBe('waiting')
    const aside = updateRow({ state: 'set-aside', reason: 'gone' })
    expect(outcomeOf(aside, entryOfRow(aside, limited))).toEqual({ kind: 'set-aside', reason: 'gone' })
  })
})

it('of several attempts the last counts, and only those of the run', () => {
  const first = entryOfRow(sent, { id: 'a', ...limited })
  const second = entryOfRow(sent, { id: 'b', linkedTo: 'a', state: 'confirmed' })
  const other = entryOfRow(sent, { id: 'c', runId: 'run-2' })
  expect([...entriesOfRun('run-1', [second, first, other]).values()]).toEqual([second])
  expect(rowViews([sent, updateRow({ index: 1 })], [first, second, other])).toMatchObject([
    { outcome: { kind: 'confirmed' }, entry: { id: 'b' } },
    { outcome: { kind: 'waiting' }, entry: undefined },
  ])
})

it('what failed can be sent again once, wherever that is done', () => {
  const failed = entryOfRow(sent, { id: 'a', ...rejected })
  const elsewhere = entryOfRow(sent, { id: 'b', linkedTo: 'a', runId: 'run-2', draftId: 'run:run-2:0' })
  expect(rowViews([sent], [failed]).map(canRetry)).toEqual([true])
  expect(rowViews([sent], [elsewhere, failed])).toMatchObject([
    { outcome: { kind: 'failed' }, isSentAgain: true },
  ])
  expect(rowViews([sent], [elsewhere, failed]).map(canRetry)).toEqual([false])
  expect(rowViews([sent], [entryOfRow(sent, { state: 'confirmed' })]).map(canRetry)).toEqual([false])
})

it('what was turned away and then sent by itself, maybe corrected, is never sent by its run as well', () => {
  const byItself = entryOfRow(sent, { id: 'b', linkedTo: 'a', runId: null, draftId: 'form' })
  for (const [row, refusal] of [
    [sent, limited],
    [updateRow({ turnedAway: 'a' }), rejected],
  ] as const) {
    const first = entryOfRow(row, { id: 'a', ...refusal })
    expect(rowViews([row], [first])).toMatchObject([{ outcome: { kind: 'waiting' } }])
    expect(rowViews([row], [byItself, first])).toMatchObject([
      { outcome: { kind: 'failed' }, isSentAgain: true },
    ])
  }
})

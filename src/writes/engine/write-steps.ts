import { meaningOfResponse, meaningOfReplay } from '../rules/response-meaning.ts'
import { clockOffset, findOperations, sendingEnded, sendingWindow } from '../rules/find-operation.ts'
import type { JournalEntry, WriteError } from '../rules/journal-entry.ts'
import { keyStillKept, SETTLE_MS } from '../rules/schedule.ts'
import type { NextStep } from '../rules/schedule.ts'
import type { WriteEvent } from '../rules/state-machine.ts'
import type { Clock, Presence } from '../platform/environment.ts'
import { toWriteError } from './push-api.ts'
import type { PushApi } from './push-api.ts'
import { readHistory } from './read-history.ts'

/** Repeats of a create whose operation is seen in the history, to learn which one it is. */
const CERTAINTY_REPLAYS = 8

interface StepDeps {
  readonly api: PushApi
  readonly clock: Clock
  readonly presence: Presence
}

type Attempt<T> = { readonly value: T } | { readonly error: WriteError }

async function attempt<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<Attempt<T> | null> {
  try {
    return { value: await work() }
  } catch (error) {
    return signal?.aborted ? null : { error: toWriteError(error) }
  }
}

/** Sends an entry for the first time and says what its response means. */
export async function sendEntry(
  { api, clock, presence }: StepDeps,
  entry: JournalEntry,
): Promise<WriteEvent> {
  let wasOffline = false
  const stop = presence.listen(() => {
    wasOffline ||= !presence.isOnline()
  })
  const result = await attempt(() => api.send(entry))
  stop()
  const at = clock.now()
  if (result === null) throw new Error('Sending is never aborted')
  if ('value' in result) return { type: 'operation', at, operation: result.value, foundBy: 'answer' }
  if (meaningOfResponse(result.error) === 'rejected') return { type: 'rejected', at, error: result.error }
  return { type: 'no-response', at, error: result.error, mayReplay: !wasOffline && presence.isOnline() }
}

/** Sends a create once more under its key: Codat repeats its first response, or takes the write it never got. */
async function replay({ api, clock }: StepDeps, entry: JournalEntry): Promise<WriteEvent> {
  const result = await attempt(() => api.send(entry))
  const at = clock.now()
  if (result === null) throw new Error('Sending is never aborted')
  if ('value' in result) return { type: 'operation', at, operation: result.value, foundBy: 'replay' }
  const type = meaningOfReplay(result.error) === 'rejected' ? 'rejected' : 'replayed'
  return { type, at, error: result.error }
}

async function poll(
  { api, clock }: StepDeps,
  entry: JournalEntry,
  key: string,
  signal: AbortSignal,
): Promise<WriteEvent | null> {
  const result = await attempt(() => api.operation(entry, key, signal), signal)
  const at = clock.now()
  if (result === null) return null
  if ('error' in result) return { type: 'poll-failed', at, error: result.error }
  if (result.value.pushOperationKey === key)
    return { type: 'operation', at, operation: result.value, foundBy: 'answer' }
  const error = toWriteError(new Error('Codat responded about another change'))
  return { type: 'poll-failed', at, error }
}

async function searchHistory(
  deps: StepDeps,
  entry: JournalEntry,
  others: readonly JournalEntry[],
  signal: AbortSignal,
): Promise<WriteEvent | null> {
  const { api, clock } = deps
  const offset = clockOffset(others)
  const startedAt = clock.now()
  const { from } = sendingWindow(entry, offset)
  const result = await attempt(() => readHistory(api, entry, from, signal), signal)
  if (result === null) return null
  const at = clock.now()
  if ('error' in result) return { type: 'history-failed', at, error: result.error }
  const claimed = new Set(others.flatMap(({ pushOperationKey }) => pushOperationKey ?? []))
  for (const key of entry.resolution?.rejected ?? []) claimed.add(key)
  const { named, unnamed } = findOperations(entry, result.value.operations, claimed, offset)
  const canReplay = keyStillKept(entry, at) && !entry.resolution?.repeatsError
  if (
    named.length + unnamed.length > 0 &&
    canReplay &&
    (entry.resolution?.replays ?? 0) < CERTAINTY_REPLAYS
  ) {
    // Something was accepted then; only its key tells for certain whether it was this write.
    return replay(deps, entry)
  }
  const [only, ...more] = named
  if (only && more.length === 0) return { type: 'operation', at, operation: only, foundBy: 'history' }
  return {
    type: 'history-read',
    at,
    candidates: [...named, ...unnamed].map(({ pushOperationKey }) => pushOperationKey),
    settled: result.value.isComplete && startedAt >= sendingEnded(entry) + SETTLE_MS,
  }
}

/** Does what the schedule asks for and gives back what came of it; null when it was broken off. */
export function runStep(
  deps: StepDeps,
  step: NextStep['action'],
  entry: JournalEntry,
  others: readonly JournalEntry[],
  signal: AbortSignal,
): Promise<WriteEvent | null> {
  switch (step) {
    case 'replay':
      return replay(deps, entry)
    case 'read-history':
      return searchHistory(deps, entry, others, signal)
    case 'poll':
      return entry.pushOperationKey === null
        ? searchHistory(deps, entry, others, signal)
        : poll(deps, entry, entry.pushOperationKey, signal)
  }
}

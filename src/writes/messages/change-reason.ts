import type { WriteRow } from '../rules/write-rows.ts'
import { changeState } from '../rules/change-group.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'
import { LONG_WAIT_MS } from '../rules/schedule.ts'
import { isAwaitingSync } from '../rules/settled.ts'
import { storedDifferently } from '../rules/stored-differences.ts'
import { isPlatformConflict } from './platform-conflict.ts'
import { platformMessages } from './platform-messages.ts'
import { correctionMessage, stateMessage } from './state-messages.ts'

const MAY_ARRIVE = 'May still arrive'
const NEXT_SYNC = 'Waiting for the next sync'

const firstSentence = (text: string) => /^.*?[.:](?= |$)/.exec(text)?.[0] ?? text

/** In one plain line, why a change is in the state it is in; '' where the state says it all. */
export function changeReason(change: Omit<WriteRow, 'id'>, nowMs: number, lastSync: number | null): string {
  const { entry, correction } = change
  if (correction !== undefined) return correctionMessage(correction, nowMs)
  const state = changeState(change)
  switch (state) {
    case 'failed':
      return failure(change, nowMs)
    case 'timed-out':
      return MAY_ARRIVE
    case 'draft':
    case 'sending':
      return ''
    case 'pending':
      return entry === undefined ? '' : waiting(entry, nowMs)
    case 'unknown':
      return entry === undefined ? '' : firstSentence(stateMessage(entry, nowMs).detail)
    case 'confirmed':
      return entry === undefined ? '' : confirmation(entry, nowMs, lastSync)
  }
}

/** Why a change failed, in one line. */
export function failure({ operation, entry }: Omit<WriteRow, 'id'>, nowMs: number): string {
  // Our own server's reasons are better told by us, and so is that the record changed.
  const isOurs = entry?.lastError?.deskCode != null
  const isTold = entry !== undefined && (isOurs || isPlatformConflict(entry))
  const [first] = isTold ? [] : platformMessages({ operation, entry })
  return first ?? (entry === undefined ? '' : firstSentence(stateMessage(entry, nowMs).detail))
}

function waiting(entry: JournalEntry, nowMs: number): string {
  const sent = entry.times.sent ?? entry.times.created
  return nowMs - sent < LONG_WAIT_MS
    ? `Waiting for ${entry.platformName}`
    : firstSentence(stateMessage(entry, nowMs).detail)
}

function confirmation(entry: JournalEntry, nowMs: number, lastSync: number | null): string {
  // Without a known time of the last sync, nobody can say whether it is still to come.
  if (isAwaitingSync(entry, lastSync)) return lastSync === null ? '' : NEXT_SYNC
  return storedDifferently(entry).length > 0 ? stateMessage(entry, nowMs).detail : ''
}

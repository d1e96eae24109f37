import { VIEW_ONLY } from '../../api/access.ts'
import { FAILURES } from '../../api/failures.ts'
import { formatRecently } from '../../lib/format/recent-times.ts'
import { formatDuration } from '../../lib/format/durations.ts'
import { formatElapsed } from '../../lib/format/elapsed.ts'
import type { Correction } from '../rules/correction.ts'
import { isPlatformConflict } from './platform-conflict.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'
import { LONG_WAIT_MS } from '../rules/schedule.ts'
import { storedDifferently } from '../rules/stored-differences.ts'
import { returnMessages } from '../../model/messages/return-messages.ts'
import { isSentUnseen } from './sent-change-messages.ts'

export interface StateMessage {
  /** For a badge. Sent, Confirmed, Failed, Timed out and Unknown are never mixed up. */
  readonly label: string
  /** What that means, what is safe and what comes next. */
  readonly detail: string
  readonly tone: 'neutral' | 'waiting' | 'good' | 'bad' | 'unsure'
}

function pendingDetail(entry: JournalEntry, now: number): string {
  const { platformName: platform, isOfflineConnector, times, lastError } = entry
  const waited = now - (times.sent ?? times.created)
  if (waited < LONG_WAIT_MS) {
    return lastError
      ? 'Codat received the change. We couldn’t check its status just now and will try again.'
      : `Codat received the change and is passing it to ${platform}. This takes seconds to minutes.`
  }
  const since = formatElapsed(waited)
  if (isOfflineConnector) {
    return `Sent ${since} ago. ${platform} runs on a computer at the company. The change goes through when that computer is on. You don’t need to send it again.`
  }
  return `Waiting for ${since}, longer than usual. ${platform} may be slow or limiting requests. You don’t need to send it again.`
}

function confirmedMessage(entry: JournalEntry): StateMessage {
  const { platformName: platform, readBack, foundBy } = entry
  const unseen = entry.changes.filter((change) => isSentUnseen({ platformName: platform, ...change }))
  if (foundBy === 'record') {
    return {
      label: `Confirmed by ${platform}, late`,
      detail: 'This change had timed out, but the record now contains what you sent.',
      tone: 'good',
    }
  }
  const label = `Confirmed by ${platform}`
  const count = storedDifferently(entry).length
  const isUnseen = unseen.length > 0 && (readBack ? count === 0 : unseen.length === entry.changes.length)
  if (isUnseen) return { label, detail: returnMessages.confirmed(platform), tone: 'good' }
  if (!readBack) return { label, detail: 'You’ll see it in Codat’s data after the next sync.', tone: 'good' }
  if (count === 0) return { label, detail: 'Codat’s data now contains what you sent.', tone: 'good' }
  const fields = count === 1 ? 'one field' : `${count} fields`
  return { label, detail: `${platform} stored ${fields} differently from what you sent.`, tone: 'unsure' }
}

/** Why our own server sent nothing; see `DESK_CODES`. */
const NOT_SENT: Record<string, string> = {
  session: 'Your session ended. Sign in again, then send it.',
  viewer: `${VIEW_ONLY.viewer}.`,
  'read-only': `${VIEW_ONLY['read-only']}.`,
  rate: `${FAILURES.rate.title}.`,
  quota: `${FAILURES.quota.title}.`,
  busy: `${FAILURES.busy.title}.`,
}

const DRAFT_SAVED = 'Your draft is saved.'

function failedMessage(entry: JournalEntry): StateMessage {
  const { platformName: platform, lastError, pushOperationKey } = entry
  const tone = 'bad'
  if (isPlatformConflict(entry)) {
    const detail = `The record had changed in ${platform} since its last sync, so nothing was updated. ${DRAFT_SAVED} Sync and compare, then send it again.`
    return { label: 'Failed: record changed', detail, tone }
  }
  if (pushOperationKey !== null) {
    const detail = `${platform} rejected this change. Nothing was updated. ${DRAFT_SAVED} Correct it and send it again.`
    return { label: 'Failed', detail, tone }
  }
  const wait = lastError?.retryAfterMs
  const again = wait == null ? '' : ` You can try again in ${formatDuration(wait)}.`
  if (lastError?.deskCode != null) {
    const reason = NOT_SENT[lastError.deskCode] ?? 'The Customer Desk server didn’t send it.'
    return { label: 'Not sent', detail: `${reason}${again} Nothing was sent to Codat. ${DRAFT_SAVED}`, tone }
  }
  const limited = lastError?.status === 429 ? ` Too many requests.${again}` : ''
  return {
    label: 'Failed: not accepted',
    detail: `Codat didn’t accept this change, so nothing was updated.${limited} ${DRAFT_SAVED}`,
    tone,
  }
}

function unknownMessage(entry: JournalEntry): StateMessage {
  const { resolution, kind } = entry
  const tone = 'unsure'
  if (resolution?.status === 'not-found') {
    const again =
      kind === 'create'
        ? 'If you send it again unchanged, it uses the same key, so it can’t become a second customer.'
        : 'You can send it again.'
    const repeats = resolution.repeatsError
      ? ' Codat repeats the same error for this request for 90 minutes.'
      : ''
    return {
      label: 'Unknown: not in Codat’s history',
      detail: `We didn’t get a response, and Codat’s history doesn’t list this change.${repeats} ${again}`,
      tone,
    }
  }
  if (resolution?.status === 'ambiguous') {
    const matches =
      resolution.candidates.length === 1
        ? 'one possible match'
        : `${resolution.candidates.length} possible matches`
    return {
      label: 'Unknown: possible matches',
      detail: `We didn’t get a response. Codat’s history lists ${matches}. Choose the right one before you send again.`,
      tone,
    }
  }
  return {
    label: 'Unknown: checking',
    detail:
      'We didn’t get a response, so we don’t know yet whether Codat received this change. We’re checking. Don’t send it again.',
    tone,
  }
}

/** What a person reads about the state of a change. */
export function stateMessage(entry: JournalEntry, now: number): StateMessage {
  const { platformName: platform } = entry
  switch (entry.state) {
    case 'draft':
      return { label: 'Not sent', detail: 'Saved on this device. Nothing was sent.', tone: 'neutral' }
    case 'sending':
      return { label: 'Sending…', detail: 'We’re sending this change to Codat.', tone: 'waiting' }
    case 'pending':
      return { label: `Sent, waiting for ${platform}`, detail: pendingDetail(entry, now), tone: 'waiting' }
    case 'confirmed':
      return confirmedMessage(entry)
    case 'failed':
      return failedMessage(entry)
    case 'timed-out':
      return {
        label: 'Timed out, may still arrive',
        detail: `Codat stopped waiting for ${platform}. The change may still arrive there. We’ll watch it for a day. If you send it again, it could arrive twice.`,
        tone: 'unsure',
      }
    case 'unknown':
      return unknownMessage(entry)
  }
}

/** How the operation was found, when its own response was lost. */
export function foundByMessage(entry: JournalEntry): string | null {
  switch (entry.foundBy) {
    case 'replay':
      return 'We lost the first response. Codat repeated it for the same key.'
    case 'history':
      return 'We lost the response. We found this change in Codat’s history by record and time.'
    case 'person':
      return 'We lost the response. Someone here picked this change from Codat’s history.'
    case 'record':
      return 'We found what you sent in the record itself.'
    case 'answer':
    case null:
      return null
  }
}

/** What became of a failure since. */
export function correctionMessage({ state, at }: Correction, now: number): string {
  const time = formatRecently(at, now)
  return state === 'corrected' ? `Corrected at ${time}.` : `Correction sent at ${time}.`
}

import type { JournalEntry } from '../rules/journal-entry.ts'
import { LONG_WAIT_MS } from '../rules/schedule.ts'

export interface StateWords {
  /** A few words for a badge. Sent, Confirmed, Failed, Timed out and Unknown never mean each other. */
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
      ? 'Codat has the write. Its state could not be asked for just now, which says nothing about the write; it is asked for again.'
      : `Codat has the write and is passing it on to ${platform}. This takes seconds to minutes.`
  }
  const minutes = Math.floor(waited / 60_000)
  const since = minutes < 120 ? `${minutes} minutes` : `${Math.floor(minutes / 60)} hours`
  if (isOfflineConnector) {
    return `Waiting for ${since}. ${platform} runs on a computer at the company; the write waits until that computer is on. Nothing needs to be sent again.`
  }
  return `Waiting for ${since}, longer than usual. ${platform} may be slow or limit requests. The write is still followed; nothing needs to be sent again.`
}

function confirmedWords(entry: JournalEntry): StateWords {
  const { platformName: platform, readBack, foundBy } = entry
  if (foundBy === 'record') {
    return {
      label: `Confirmed by ${platform}, late`,
      detail: 'The write had timed out, but the record now holds what was sent.',
      tone: 'good',
    }
  }
  const label = `Confirmed by ${platform}`
  if (!readBack) return { label, detail: 'Codat shows it after the next sync of customers.', tone: 'good' }
  const count = readBack.differences.length
  if (count === 0) return { label, detail: 'Codat’s data now holds what was sent.', tone: 'good' }
  const fields = count === 1 ? 'one field' : `${count} fields`
  return { label, detail: `${platform} stored ${fields} differently from what was sent.`, tone: 'unsure' }
}

/** What the desk's own server refuses by, in words; see `DESK_CODES`. */
const NOT_SENT: Record<string, string> = {
  session: 'Your session had ended. Sign in again, then send it.',
  viewer: 'Your role may look at everything and change nothing.',
  'read-only': 'This desk is set to read only.',
  rate: 'The desk limits how often it can be asked.',
  quota: 'Today’s requests to Codat are used up.',
  busy: 'Too much was being asked of this company at once.',
}

function failedWords(entry: JournalEntry): StateWords {
  const { platformName: platform, lastError, pushOperationKey } = entry
  if (pushOperationKey !== null) {
    return {
      label: 'Failed',
      detail: `The write ended as failed; ${platform} was not changed. What was typed is kept and can be corrected and sent again.`,
      tone: 'bad',
    }
  }
  const wait = lastError?.retryAfterMs
  if (lastError?.deskCode != null) {
    const reason = NOT_SENT[lastError.deskCode] ?? 'The desk’s server refused it.'
    const again = wait == null ? '' : ` It can be sent again after ${Math.ceil(wait / 1000)} s.`
    return {
      label: 'Not sent',
      detail: `${reason}${again} Nothing left the desk, and what was typed is kept.`,
      tone: 'bad',
    }
  }
  const limited =
    lastError?.status === 429
      ? ` Too many requests were made${wait == null ? '' : `; it may be sent again after ${Math.ceil(wait / 1000)} s`}.`
      : ''
  return {
    label: 'Failed: not accepted',
    detail: `Codat did not take the write, so nothing was changed.${limited} What was typed is kept.`,
    tone: 'bad',
  }
}

function unknownWords(entry: JournalEntry): StateWords {
  const { resolution, kind } = entry
  const tone = 'unsure'
  if (resolution?.status === 'not-found') {
    const again =
      kind === 'create'
        ? 'Sending it unchanged again uses the same key, so it cannot become a second customer.'
        : 'It may be sent again.'
    const repeats = resolution.repeatsError
      ? ' Codat answers the same request with the same error for 90 minutes.'
      : ''
    return {
      label: 'Unknown: not in Codat’s write history',
      detail: `No answer came back, and Codat’s write history does not list the write.${repeats} ${again}`,
      tone,
    }
  }
  if (resolution?.status === 'ambiguous') {
    return {
      label: 'Unknown: possible matches',
      detail: `No answer came back. Codat’s write history lists ${resolution.candidates.length === 1 ? 'one write that' : `${resolution.candidates.length} writes of which one`} could be this one. Say which it is before sending again.`,
      tone,
    }
  }
  return {
    label: 'Unknown: being checked',
    detail:
      'No answer came back, so it is not known whether Codat took the write. This is being found out; do not send it again yet.',
    tone,
  }
}

/** The state of a write in words. */
export function stateWords(entry: JournalEntry, now: number): StateWords {
  const { platformName: platform } = entry
  switch (entry.state) {
    case 'draft':
      return { label: 'Not sent', detail: 'Kept on this device; nothing was sent.', tone: 'neutral' }
    case 'sending':
      return { label: 'Sending', detail: 'On its way to Codat.', tone: 'waiting' }
    case 'pending':
      return { label: `Sent, waiting for ${platform}`, detail: pendingDetail(entry, now), tone: 'waiting' }
    case 'confirmed':
      return confirmedWords(entry)
    case 'failed':
      return failedWords(entry)
    case 'timed-out':
      return {
        label: 'Timed out, may still arrive',
        detail: `Codat stopped waiting for ${platform}. The write may still arrive there and is watched for a day. Sending it again could write it twice.`,
        tone: 'unsure',
      }
    case 'unknown':
      return unknownWords(entry)
  }
}

/** How the operation was found, when not by its own answer. */
export function foundByWords(entry: JournalEntry): string | null {
  switch (entry.foundBy) {
    case 'replay':
      return 'The first answer was lost; Codat repeated it for the same key.'
    case 'history':
      return 'The answer was lost; the write was found in Codat’s write history by record and time.'
    case 'person':
      return 'The answer was lost; somebody here chose this write from Codat’s write history.'
    case 'record':
      return 'Seen in the record itself.'
    case 'answer':
    case null:
      return null
  }
}

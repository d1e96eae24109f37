import { counted } from '../../lib/format/counts.ts'
import { formatNumber } from '../../lib/format/numbers.ts'
import type { Pause, SetAside } from '../bulk/run-format.ts'
import type { OutcomeKind } from '../bulk/row-outcome.ts'
import { RunRefused } from '../bulk/run-refused.ts'
import type { RunRefusal } from '../bulk/run-refused.ts'

/** What became of a row, in a word. */
export const outcomeLabels: Record<OutcomeKind, string> = {
  waiting: 'Waiting',
  pending: 'In progress',
  confirmed: 'Confirmed',
  failed: 'Failed',
  'timed-out': 'Timed out',
  unknown: 'Unknown',
  'set-aside': 'Set aside',
  'not-sent': 'Not sent',
}

/** Why a row was set aside. Nothing of it was sent. */
export const setAsideReasons: Record<SetAside, string> = {
  'changed-meanwhile': 'The customer has changed since you reviewed this change.',
  'not-synced': 'An earlier change to this customer hasn’t been synced yet.',
  gone: 'Codat doesn’t have this customer any more.',
  'in-flight': 'Another change to this customer is still in progress.',
  'may-still-arrive': 'An earlier change timed out and may still arrive.',
  'already-created': 'You’ve already created a customer with exactly these values.',
  unresolved: 'We’re still checking whether Codat received an earlier attempt.',
}

const pauseMessages: Record<Exclude<Pause, 'unlinked'>, string> = {
  person: 'Paused. Nothing more is sent until you resume.',
  'page-left':
    'Paused because the page was closed or reloaded, or you went offline. Nothing more is sent until you resume.',
  'signed-out': 'Paused because your session has ended. Sign in, then resume.',
  'view-only': 'Paused because you have view-only access.',
  'other-run': 'Paused because another run of this company is sending. Resume when it has finished.',
  quota:
    'Paused because few Codat requests are left today; the rest is kept for other people. Resume when there are more.',
  refused:
    'Paused because Codat refuses every change at the moment. See the reason of the last one, then resume.',
  trouble: 'Paused because Codat couldn’t be reached several times in a row. Resume to try again.',
  storage:
    'Paused because this device couldn’t store what was sent: storage may be full or blocked. Resume to try again.',
}

/** Why a run is paused, and what to do. */
export function pauseMessage(pause: Pause, platformName: string): string {
  if (pause !== 'unlinked') return pauseMessages[pause]
  const platform = platformName === '' ? 'the platform' : platformName
  return `Paused because ${platform} isn’t connected to Codat any more. The remaining changes aren’t sent. Reconnect ${platform}, then resume.`
}

export const changesOf = (count: number): string => counted(count, 'change')

/** How far a run is, wherever one is shown. */
export const runProgressMessages = {
  states: { running: 'Sending', paused: 'Paused', stopped: 'Stopped', done: 'Finished' },
  settled: (settled: number, count: number) => `${formatNumber(settled)} of ${changesOf(count)}`,
  bar: 'Progress',
  elsewhere: 'Another tab of this browser is sending this run.',
} as const

const refusals: Record<Exclude<RunRefusal, 'quota'>, string> = {
  'no-rows': 'There are no changes to send.',
  offline: 'You’re offline, so nothing was sent. Try again when you’re back online.',
  'other-run':
    'Another run of this company is sending. Nothing was sent. Start this one when it has finished.',
  'not-storable': 'This device can’t store the changes: storage is full or blocked. Nothing was sent.',
  'not-loaded':
    'Couldn’t load the part of Customer Desk that sends many changes. Nothing was sent. Check your connection and try again.',
}

const UNEXPECTED = 'Something went wrong and nothing was sent. Try again.'

/** What a person reads when a run isn't started. */
export function runRefusalMessage(error: unknown): string {
  if (!(error instanceof RunRefused)) return UNEXPECTED
  if (error.reason !== 'quota') return refusals[error.reason]
  return `${tooManyMessage(error.fit ?? 0)} Nothing was sent.`
}

/** Why a run of more changes than the day's requests are enough for isn't started. */
export function tooManyMessage(fit: number): string {
  return fit === 0
    ? 'There aren’t enough Codat requests left today for any of these changes.'
    : `There are enough Codat requests left today for ${changesOf(fit)}, not for all of these.`
}

import { parseUtcDate } from '../../lib/codat-date.ts'
import { changeState } from '../rules/change-group.ts'
import { isAwaitingSync } from '../rules/settled.ts'
import type { WriteRow } from '../rules/write-rows.ts'

export interface TimelineStep {
  readonly label: string
  /** In ms since 1970; null when it isn't known, or has not happened yet. */
  readonly at: number | null
  readonly isDone: boolean
}

const timelineStep = {
  sent: 'Sent',
  'not-sent': 'Not sent',
  confirmed: 'Confirmed',
  failed: 'Failed',
  'timed-out': 'Timed out',
  synced: 'Synced',
  'awaiting-sync': 'Not synced yet',
  waiting: 'Waiting',
} as const

function instant(date: string | null | undefined): number | null {
  const parsed = parseUtcDate(date)
  return parsed.kind === 'instant' ? parsed.ms : null
}

/** What happened to a change so far, and what comes next. */
export function timelineOf(
  change: Pick<WriteRow, 'operation' | 'entry'>,
  lastSync: number | null,
): TimelineStep[] {
  const { operation, entry } = change
  const known = operation ?? entry?.operation ?? undefined
  const sentAt = entry?.times.sent ?? instant(known?.requestedOnUtc) ?? entry?.times.created ?? null
  const endedAt = instant(known?.completedOnUtc) ?? entry?.times.completed ?? null
  const sent = { label: timelineStep.sent, at: sentAt, isDone: true }
  const state = changeState(change)
  // Our own server, or the sign-in before it, kept it back.
  if (state === 'draft' || (state === 'failed' && entry?.lastError?.deskCode != null))
    return [{ label: timelineStep['not-sent'], at: sentAt, isDone: true }]
  switch (state) {
    case 'sending':
    case 'pending':
    case 'unknown':
      return [sent, { label: timelineStep.waiting, at: null, isDone: false }]
    case 'failed':
    case 'timed-out':
      return [sent, { label: timelineStep[state], at: endedAt, isDone: true }]
    case 'confirmed':
      return [
        sent,
        { label: timelineStep.confirmed, at: endedAt, isDone: true },
        ...syncStep(entry, lastSync),
      ]
  }
}

/** Only of changes of this device is it known what a sync has to bring. */
function syncStep(entry: WriteRow['entry'], lastSync: number | null): TimelineStep[] {
  if (entry === undefined) return []
  if (entry.readBack !== null) return [{ label: timelineStep.synced, at: entry.readBack.at, isDone: true }]
  if (isAwaitingSync(entry, lastSync))
    return [{ label: timelineStep['awaiting-sync'], at: null, isDone: false }]
  // The newest sync may not be the one that brought it.
  return lastSync === null ? [] : [{ label: timelineStep.synced, at: null, isDone: true }]
}

import { own } from '../../lib/json.ts'
import { returnMessages } from '../../model/messages/return-messages.ts'
import { notReturnedAt } from '../../model/platform-returns.ts'
import type { SentChange } from '../rules/overlay.ts'

/** What happened to a field that is empty afterwards, or to an item of a list. */
const changeKindLabels: Readonly<Record<string, string>> = {
  cleared: 'cleared',
  'item-removed': 'removed',
  'item-added': 'added',
  moved: 'moved',
}

interface Shown {
  readonly before: string
  readonly after: string
  readonly kind: string
}

/** What stands before and after the arrow. */
export function sentValues({ before, after, kind }: Shown): {
  readonly before: string
  readonly after: string
} {
  return { before: before || '–', after: after || (own(changeKindLabels, kind) ?? '–') }
}

type StateOf = Pick<SentChange, 'state' | 'platformName'> & Partial<Pick<SentChange, 'path' | 'before'>>

/** Whether no sync will bring what was sent, though it may well have arrived. */
export function isSentUnseen({ platformName, path = '', before = '' }: Omit<StateOf, 'state'>): boolean {
  const habit = notReturnedAt({ platformName }, path)
  return (habit === 'never' || habit === 'by-default-not') && before === ''
}

/** The state of a change at the field it changed. */
export function sentState(change: StateOf): string {
  const { state, platformName } = change
  switch (state) {
    case 'draft':
    case 'sending':
      return 'Sending…'
    case 'pending':
      return `Waiting for ${platformName}`
    case 'confirmed':
      return isSentUnseen(change) ? returnMessages.sent(platformName) : 'Confirmed, waiting for the next sync'
    case 'failed':
      return 'Failed'
    case 'timed-out':
      return 'Timed out, may still arrive'
    case 'unknown':
      return 'Unknown, we’re checking'
  }
}

/** The same in a narrow column. */
export function sentStateShort(change: Pick<SentChange, 'state' | 'platformName'>): string {
  const short: Partial<Record<SentChange['state'], string>> = {
    pending: 'Waiting',
    confirmed: 'awaiting sync',
    'timed-out': 'Timed out',
    unknown: 'Unknown',
  }
  return short[change.state] ?? sentState(change)
}

/** "0543 → 0999. Waiting for NetSuite", for a tooltip. */
export function sentTitle(change: SentChange): string {
  const { before, after } = sentValues(change)
  return `${before} → ${after}. ${sentState(change)}`
}

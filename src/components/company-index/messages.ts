import { customerCount } from '../../api/customer-count.ts'
import { messageForError } from '../../api/error-messages.ts'
import type { ErrorMessage } from '../../api/failures.ts'
import { incompleteMessage } from '../../api/incomplete-list-messages.ts'
import { IncompleteList } from '../../api/incomplete-list.ts'
import { formatNumber } from '../../lib/format/numbers.ts'
import { formatShare } from '../../lib/format/shares.ts'
import type { IndexCost } from './index-cost.ts'
import type { IndexReady, IndexState } from './index-state.ts'

const requestCount = (count: number): string =>
  `${formatNumber(count)} ${count === 1 ? 'request' : 'requests'}`

export const indexMessages = {
  title: 'Read all customers',
  kept: 'Customers stay in this tab’s memory until you close it. Nothing is stored on this device.',
  read: 'Read all customers',
  readAgain: 'Read all again',
  cancel: 'Cancel',
  cancelled: 'Cancelled. Nothing was kept.',
  reading: 'Reading customers',
  counting: 'Counting customers…',
  refresh: 'Refresh',
  refreshing: 'Refreshing…',
  refreshHint: 'Reads what changed since. Takes 2 requests unless more than 5,000 customers changed.',
  syncedSince: 'Codat has synced since.',
  done: (count: number) => `${customerCount(count)} read`,
  unreadable: (count: number) =>
    `${customerCount(count)} came in a format we can’t read. We search their raw data.`,
}

/** "10,000 customers: 2 requests to Codat, 0.1% of today’s quota." */
export function costMessage({ customers, requests, shareOfQuota }: IndexCost): string {
  if (customers === undefined || requests === undefined)
    return 'Codat doesn’t say how many customers there are. Each 5,000 customers take 1 request.'
  const share = shareOfQuota === undefined ? '' : `, ${formatShare(shareOfQuota)} of today’s quota`
  return `${customerCount(customers)}: ${requestCount(requests)} to Codat${share}.`
}

export const tooManyMessage = (requests: number): string =>
  `You have fewer than ${requestCount(requests)} left today.`

export function progressMessage({ done, total, requests }: Extract<IndexState, { step: 'reading' }>): string {
  const counts =
    total === undefined ? customerCount(done) : `${formatNumber(done)} of ${customerCount(total)}`
  return requests === 0 ? `${counts} read` : `${counts} read, ${requestCount(requests)}`
}

/** What to say when Codat has another number of customers than were read. */
export function differenceMessage({ count, total }: IndexReady): string | undefined {
  if (total === undefined || total === count) return undefined
  return `Codat now has ${customerCount(total)}, and ${formatNumber(count)} are here.`
}

/** Why the customers couldn't be read. */
export function readingFailure(error: unknown, isOnline: boolean): ErrorMessage {
  if (!(error instanceof IncompleteList)) return messageForError(error, isOnline)
  return {
    title: 'Couldn’t read all customers',
    advice: `${incompleteMessage(error.reason, 'the reading')}. Try again in a few minutes.`,
    action: 'retry',
  }
}

import { NO_SUCH_PAGE } from '../../components/feedback/no-such-page.ts'
import { syncStatusLabel } from '../../api/sync-messages.ts'
import type { DataStatus } from '../../api/data-status.ts'
import { formatNumber } from '../../lib/format/numbers.ts'
import type { EmptyReason } from './empty-reason.ts'

interface EmptyFacts {
  /** Undefined when no connection is known. */
  platform: string | undefined
  status: DataStatus | undefined
  page: number
  total: number | undefined
  lastPage: number
  showsDeleted: boolean
  /** Whether words are searched for. */
  isSearched: boolean
}

export interface EmptyMessage {
  title: string
  text: string
}

/** Why a list has no rows, in the reader's language. */
export function emptyMessage(reason: Exclude<EmptyReason, 'error'>, facts: EmptyFacts): EmptyMessage {
  const { status, page, total, lastPage } = facts
  const platform = facts.platform ?? 'the platform'
  switch (reason) {
    case 'no-connection':
      return {
        title: 'No accounting platform connected',
        text: 'Customers come from an accounting platform. This company has no connection to one in Codat.',
      }
    case 'not-authorised':
      return {
        title: 'Waiting for authorisation',
        text: `The company chose ${platform} but hasn’t authorised the connection yet. You’ll see customers after that.`,
      }
    case 'never-synced':
      return {
        title: 'Customers haven’t been synced yet',
        text: `Codat hasn’t read any customers from ${platform} yet.`,
      }
    case 'sync-running':
      return {
        title: 'Syncing customers…',
        text: `${syncStatusLabel(status?.currentStatus)}. The list appears here when the sync is done.`,
      }
    case 'sync-failed':
      return {
        title: 'Couldn’t sync customers',
        text: `${syncStatusLabel(status?.currentStatus)}. There’s no earlier data to show.`,
      }
    case 'not-supported':
      return {
        title: `Codat doesn’t read customers from ${facts.platform ?? 'this platform'}`,
        text: 'The integration doesn’t support customers, so there’s nothing to list.',
      }
    case 'no-such-page':
      return {
        title: NO_SUCH_PAGE,
        text:
          total === undefined
            ? `There are no customers on page ${formatNumber(page)}.`
            : `The list has ${formatNumber(total)} customers on ${formatNumber(lastPage)} ${lastPage === 1 ? 'page' : 'pages'}.`,
      }
    case 'no-match':
      return {
        title: 'No matching customers',
        text: facts.isSearched
          ? 'No customers match your search and filters. Search covers names, contact names, emails, phone numbers and IDs, but not addresses or the people under Contacts.'
          : 'No customers match your filters.',
      }
    case 'no-customers':
      return {
        title: 'No customers',
        text: facts.showsDeleted
          ? `The last sync found no customers in ${platform}.`
          : `The last sync found no customers in ${platform}. Deleted customers are hidden.`,
      }
  }
}

/** What became of a connection that isn't linked. */
const NOT_LINKED: Record<string, string> = {
  Deauthorized: 'Access was revoked or has expired.',
  Unlinked: 'The connection was unlinked.',
  PendingAuth: 'The connection is waiting for authorisation.',
}

/** Undefined while the connection is linked. */
export function notLinkedMessage(
  connectionStatus: string | null | undefined,
  platform: string,
  lastSync: string,
): string | undefined {
  const reason = NOT_LINKED[connectionStatus ?? '']
  if (reason === undefined) return undefined
  const shown = lastSync === '' ? 'Showing earlier data.' : `Showing data from ${lastSync}.`
  return `${shown} ${reason} Reconnect ${platform} to get newer data and to make changes.`
}

export function syncFailedMessage(currentStatus: string | null | undefined, lastSync: string): string {
  const shown = lastSync === '' ? 'Showing data from an earlier sync.' : `Showing data from ${lastSync}.`
  return `The last sync failed. ${syncStatusLabel(currentStatus)}. ${shown}`
}

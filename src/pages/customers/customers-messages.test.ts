import { describe, expect, it } from 'vitest'
import { emptyMessage, notLinkedMessage, syncFailedMessage } from './customers-messages.ts'

type Facts = Parameters<typeof emptyMessage>[1]

const message = (reason: Parameters<typeof emptyMessage>[0], more: Partial<Facts> = {}) => {
  const { title, text } = emptyMessage(reason, {
    platform: 'Xero',
    status: { currentStatus: 'FetchError' },
    page: 3,
    total: 120,
    lastPage: 2,
    showsDeleted: false,
    isSearched: false,
    ...more,
  })
  return `${title}: ${text}`
}

describe('an empty list', () => {
  it.each<[Parameters<typeof emptyMessage>[0], Partial<Facts>, string]>([
    [
      'no-connection',
      {},
      'No accounting platform connected: Customers come from an accounting platform. This company has no connection to one in Codat.',
    ],
    [
      'not-authorised',
      {},
      'Waiting for authorisation: The company chose Xero but hasn’t authorised the connection yet. You’ll see customers after that.',
    ],
    ['never-synced', {}, 'Customers haven’t been synced yet: Codat hasn’t read any customers from Xero yet.'],
    [
      'sync-running',
      { status: { currentStatus: 'Mapping' } },
      'Syncing customers…: Mapping the data. The list appears here when the sync is done.',
    ],
    [
      'sync-failed',
      {},
      'Couldn’t sync customers: Codat couldn’t read the platform. There’s no earlier data to show.',
    ],
    [
      'not-supported',
      { platform: undefined },
      'Codat doesn’t read customers from this platform: The integration doesn’t support customers, so there’s nothing to list.',
    ],
    ['no-such-page', {}, 'This page doesn’t exist: The list has 120 customers on 2 pages.'],
    [
      'no-such-page',
      { total: 12, lastPage: 1 },
      'This page doesn’t exist: The list has 12 customers on 1 page.',
    ],
    ['no-such-page', { total: undefined }, 'This page doesn’t exist: There are no customers on page 3.'],
    ['no-match', {}, 'No matching customers: No customers match your filters.'],
    [
      'no-match',
      { isSearched: true },
      'No matching customers: No customers match your search and filters. Search covers names, contact names, emails, phone numbers and IDs, but not addresses or the people under Contacts.',
    ],
    [
      'no-customers',
      {},
      'No customers: The last sync found no customers in Xero. Deleted customers are hidden.',
    ],
    [
      'no-customers',
      { showsDeleted: true, platform: undefined },
      'No customers: The last sync found no customers in the platform.',
    ],
  ])('%s %o', (reason, facts, expected) => {
    expect(message(reason, facts)).toBe(expected)
  })
})

describe('a connection', () => {
  it('that is linked needs no message, and one in a state nobody knows neither', () => {
    for (const status of ['Linked', 'Paused', null, undefined])
      expect(notLinkedMessage(status, 'Xero', '3 May 2026')).toBeUndefined()
  })

  it('that is not linked says what is shown, why, and what to do', () => {
    expect(notLinkedMessage('Deauthorized', 'Xero', '3 May 2026')).toBe(
      'Showing data from 3 May 2026. Access was revoked or has expired. Reconnect Xero to get newer data and to make changes.',
    )
    expect(notLinkedMessage('Unlinked', 'Xero', '')).toMatch(/^Showing earlier data\. The connection was/)
  })
})

it('a failed sync says why, and how old the data is', () => {
  expect(syncFailedMessage('AuthError', '3 May 2026')).toBe(
    'The last sync failed. The platform rejected the connection. Showing data from 3 May 2026.',
  )
  expect(syncFailedMessage('AuthError', '')).toMatch(/Showing data from an earlier sync\.$/)
})

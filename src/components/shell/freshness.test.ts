import { describe, expect, it } from 'vitest'
import { freshness } from './FreshnessBadge.tsx'

const now = Date.parse('2026-11-20T12:00:00Z')
const textFor = (status: Parameters<typeof freshness>[0]) => freshness(status, now, 'en-GB').text

describe('how fresh the customers are', () => {
  it('is told by age, whatever form the date has', () => {
    expect(textFor({ currentStatus: 'Complete', lastSuccessfulSync: '2026-11-20T09:59:00.6884704Z' })).toBe(
      'Customers synced 2 hr ago',
    )
    expect(textFor({ currentStatus: 'Complete', lastSuccessfulSync: '2026-11-19T13:26:54' })).toBe(
      'Customers synced 19 Nov 2026, 13:26 company local time',
    )
    expect(textFor({ currentStatus: 'MapError', lastSuccessfulSync: '2026-11-19' })).toBe(
      'Last sync failed. Data from 19 Nov 2026',
    )
  })

  it('is not “never” when a sync is complete without a date', () => {
    for (const lastSuccessfulSync of [undefined, null, '0001-01-01T00:00:00'])
      expect(textFor({ currentStatus: 'Complete', lastSuccessfulSync })).toBe(
        'Customers synced at an unknown time',
      )
  })

  it('is “never” before the first good sync', () => {
    for (const currentStatus of [undefined, null, 'Initial', 'FetchError'])
      expect(textFor({ currentStatus })).toBe('Customers never synced')
    expect(textFor({ currentStatus: 'FetchError', lastSuccessfulSync: '0001-01-01T00:00:00' })).toBe(
      'Customers never synced',
    )
    expect(textFor(undefined)).toBe('Sync status unknown')
  })
})

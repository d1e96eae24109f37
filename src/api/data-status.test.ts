import { describe, expect, it } from 'vitest'
import { syncState } from './data-status.ts'
import { syncStatusLabel } from './sync-messages.ts'

const STAGES = ['Queued', 'Fetching', 'MapQueued', 'Mapping', 'ProcessingQueued', 'Processing']
const FAILURES = ['FetchError', 'AuthError', 'Cancelled', 'NotSupported', 'PrerequisiteNotMet', 'MapError']

describe('the status of a sync', () => {
  it.each(STAGES)('runs in %s', (currentStatus) => {
    expect(syncState({ currentStatus })).toBe('running')
  })

  it.each(FAILURES)('has failed in %s', (currentStatus) => {
    expect(syncState({ currentStatus })).toBe('failed')
  })

  it('is told by its name when it is not known', () => {
    expect(syncState({ currentStatus: 'ArchivingError' })).toBe('failed')
    expect(syncState({ currentStatus: 'Archiving' })).toBe('running')
    expect(syncStatusLabel('Archiving')).toBe('Archiving')
  })

  it('has words', () => {
    expect(syncStatusLabel('Fetching')).toBe('Reading from the platform')
    expect(syncStatusLabel('MapError')).toBe('Codat couldn’t map the data')
    expect(syncStatusLabel(undefined)).toBe('Not started')
  })
})

import { describe, expect, it } from 'vitest'
import { syncState } from './data-status.ts'
import { statusWords } from './sync-words.ts'

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
    expect(statusWords('Archiving')).toBe('Archiving')
  })

  it('has words', () => {
    expect(statusWords('Fetching')).toBe('Reading from the platform')
    expect(statusWords('MapError')).toBe('The data could not be mapped')
    expect(statusWords(undefined)).toBe('Not started')
  })
})

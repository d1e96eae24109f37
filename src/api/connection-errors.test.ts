import { describe, expect, it } from 'vitest'
import { activeError } from './connection-errors.ts'

const connection = (dataConnectionErrors: unknown) => ({ id: '1', dataConnectionErrors })
const error = (erroredOnUtc: string, more: Record<string, unknown> = {}) => ({
  statusCode: '401',
  statusText: 'Unauthorized',
  errorMessage: `At ${erroredOnUtc}`,
  erroredOnUtc,
  ...more,
})

describe('what keeps Codat out of a connection', () => {
  it('is the latest error that is not resolved', () => {
    const errors = [
      error('2026-11-01T00:00:00Z', { status: 'Active' }),
      error('2026-11-20T00:00:00Z', { status: null }),
      error('2026-11-23T00:00:00Z', { status: 'Resolved' }),
    ]
    expect(activeError(connection(errors))).toEqual({
      message: 'At 2026-11-20T00:00:00Z',
      on: '2026-11-20T00:00:00Z',
    })
  })

  it('has the words of the status where there is no message', () => {
    const errors = [{ statusText: 'Forbidden', errorMessage: '' }]
    expect(activeError(connection(errors))).toEqual({ message: 'Forbidden', on: '' })
  })

  it.each([undefined, null, [], 'none', [{}], [{ errorMessage: 7 }]])('is not known from %j', (errors) => {
    expect(activeError(connection(errors))).toBeUndefined()
  })
})

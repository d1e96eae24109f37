import { ApiError } from '../../api/errors.ts'
import { NOON } from '../rules/entry.fixture.ts'
import type { PushApi } from './push-api.ts'

const unexpected = () => Promise.reject(new Error('This test expects no such request'))

/** A Codat that responds as a test says. */
export function pushApi(responses: Partial<PushApi> = {}): PushApi {
  return { send: unexpected, operation: unexpected, history: unexpected, ...responses }
}

export const httpError = (status: number, retryAfterMs?: number): ApiError =>
  new ApiError({ kind: 'http', status, retryAfterMs, request: 'POST /push', at: NOON })

export const lostConnection = (): ApiError =>
  new ApiError({ kind: 'network', request: 'POST /push', at: NOON })

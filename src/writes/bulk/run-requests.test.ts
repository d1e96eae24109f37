import { expect, it, vi } from 'vitest'
import { ApiError } from '../../api/errors.ts'
import { createKeptLimit } from '../engine/kept-limit.fixture.ts'
import { RequestLimit } from '../engine/request-limit.ts'
import { openTabState, TestBrowser } from '../platform/browser.fixture.ts'
import { newRun } from './new-run.ts'
import { runOfCreates } from './run-deps.fixture.ts'
import { RunPace } from './run-pace.ts'
import { RunRecord } from './run-record.ts'
import { RunRequests } from './run-requests.ts'
import { createMemoryRunStore } from './run-store.fixture.ts'

function setUp() {
  const browser = new TestBrowser()
  const record = new RunRecord(createMemoryRunStore(), newRun(runOfCreates(['A']), 'run-1', 0).run, () => {})
  const limit = new RequestLimit(createKeptLimit())
  const ended = new AbortController()
  const onSessionEnd = vi.fn<() => Promise<void>>(() => Promise.resolve())
  const clock = browser.clock(openTabState())
  const pace = new RunPace()
  const requests = new RunRequests({ clock, limit, pace, record, signal: ended.signal, onSessionEnd })
  const failWith = (status: number, more: Partial<ApiError['details']> = {}) =>
    requests.make(() =>
      Promise.reject(new ApiError({ kind: 'http', status, request: 'GET x', at: browser.now, ...more })),
    )
  return { browser, record, limit, ended, onSessionEnd, pace, requests, failWith }
}

it('each is counted, whatever comes of it', async () => {
  const { record, requests, failWith } = setUp()
  await requests.make(() => Promise.resolve())
  await failWith(500)
  expect(record.run.requests).toBe(2)
})

it('a limit and a failure say when the next may be made, and a success clears what a failure said', async () => {
  const { browser, limit, requests, failWith, pace } = setUp()
  expect(requests.notBefore).toBe(0)
  await failWith(500)
  expect(requests.notBefore).toBeGreaterThan(browser.now)
  expect(limit.until).toBe(0)
  await failWith(429, { retryAfterMs: 60_000 })
  expect(requests.notBefore).toBe(browser.now + 60_000)
  await requests.make(() => Promise.resolve())
  expect(pace.isHopeless).toBe(false)
})

it('the end of the session is no failure of Codat’s, and after the end of the run nothing is', async () => {
  const { ended, onSessionEnd, requests, failWith } = setUp()
  await failWith(401, { deskCode: 'session' })
  expect(onSessionEnd).toHaveBeenCalledOnce()
  ended.abort()
  await failWith(500)
  expect(requests.notBefore).toBe(0)
})

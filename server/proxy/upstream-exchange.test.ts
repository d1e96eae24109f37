import type { Dispatcher } from 'undici'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Cancellation } from '../http/cancellation.ts'
import type { BodyFlow, HttpResponse } from '../http/exchange.ts'
import { UpstreamExchange } from './upstream-exchange.ts'
import { UpstreamFailure } from './upstream-failure.ts'

/** An exchange whose connection the test plays, and what was asked of that connection. */
function start(reused = false) {
  const asked: string[] = []
  const done: boolean[] = []
  const cancellation = new Cancellation()
  const controller: Dispatcher.DispatchController = {
    aborted: false,
    paused: false,
    reason: null,
    abort: (reason) => asked.push(`abort: ${reason.message}`),
    pause: () => asked.push('pause'),
    resume: () => asked.push('resume'),
  }
  const exchange = new UpstreamExchange(cancellation, reused, (isWhole) => done.push(isWhole))
  exchange.onRequestStart(controller)
  return {
    asked,
    done,
    cancellation,
    response: exchange.response,
    head: (status: number, headers: Record<string, string | string[]> = {}) =>
      exchange.onResponseStart(controller, status, headers),
    data: (text: string) => exchange.onResponseData(controller, Buffer.from(text)),
    end: () => exchange.onResponseEnd(),
    error: (cause: Error) => exchange.onResponseError(controller, cause),
  }
}

/** Opens a body that streams and writes down what it sends. */
function open(body: HttpResponse['body']): { events: string[]; flow: BodyFlow } {
  if (typeof body !== 'function') throw new Error('the body does not stream')
  const events: string[] = []
  const flow = body({
    data: (chunk) => events.push(String(Buffer.from(chunk))),
    end: () => events.push('end'),
    fail: (error) => events.push(error.name),
  })
  return { events, flow }
}

const LARGE = { 'content-length': '70000' }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a small response', () => {
  it('is handed over whole', async () => {
    const { response, head, data, end, done } = start()
    head(200, { 'content-type': 'application/json' })
    data('{"a"')
    data(':1}')
    end()
    const { body, ...rest } = await response
    expect(rest).toEqual({ status: 200, headers: { 'content-type': 'application/json' } })
    expect(String(body)).toBe('{"a":1}')
    expect(done).toEqual([true])
  })

  it('begins with the final status, not with an interim one', async () => {
    const { response, head, end } = start()
    head(103, { link: '</a.css>' })
    head(204)
    end()
    expect(await response).toMatchObject({ status: 204, headers: {} })
  })

  it('has no header that came twice, but one of the lengths, which are the same', async () => {
    const { response, head, end } = start()
    head(200, { 'retry-after': ['1', '2'], 'content-length': ['0', '0'] })
    end()
    expect((await response).headers).toEqual({ 'content-length': '0' })
  })

  it('streams after all if it arrives slowly or turns out to be large', async () => {
    const slow = start()
    slow.head(200)
    slow.data('a')
    vi.advanceTimersByTime(250)
    expect(typeof (await slow.response).body).toBe('function')
    const large = start()
    large.head(200)
    large.data('x'.repeat(65 * 1024))
    expect(typeof (await large.response).body).toBe('function')
  })
})

describe('a large response', () => {
  it('waits until somebody reads it, then passes chunk by chunk', async () => {
    const { response, head, data, end, asked, done } = start()
    head(200, LARGE)
    expect(asked).toEqual(['pause'])
    const { events, flow } = open((await response).body)
    data('early')
    expect(events).toEqual([])
    flow.resume()
    data('late')
    end()
    expect(events).toEqual(['early', 'late', 'end'])
    expect(asked).toEqual(['pause', 'resume'])
    expect(done).toEqual([true])
  })

  it('holds what still arrives while its reader pauses, and its end too', async () => {
    const { response, head, data, end } = start()
    head(200, LARGE)
    const { events, flow } = open((await response).body)
    flow.resume()
    flow.pause()
    data('a')
    end()
    expect(events).toEqual([])
    flow.resume()
    expect(events).toEqual(['a', 'end'])
  })

  it('fails for its reader if the connection breaks', async () => {
    const { response, head, error, done } = start()
    head(200, LARGE)
    const { events, flow } = open((await response).body)
    flow.resume()
    error(new Error('reset'))
    expect(events).toEqual(['UpstreamFailure'])
    expect(done).toEqual([false])
  })

  it('is aborted if its reader leaves, and sends nothing more', async () => {
    const { response, head, data, asked } = start()
    head(200, LARGE)
    const { events, flow } = open((await response).body)
    flow.resume()
    flow.cancel()
    data('a')
    flow.resume()
    expect(asked).toContain('abort: given up')
    expect(events).toEqual([])
  })
})

describe('a request that is cancelled', () => {
  it('is aborted while it runs', () => {
    const { cancellation, asked } = start()
    cancellation.cancel()
    expect(asked).toEqual(['abort: given up'])
  })

  it('is left alone once it has ended', () => {
    const { cancellation, head, end, asked } = start()
    head(204)
    end()
    cancellation.cancel()
    expect(asked).toEqual([])
  })
})

describe('a connection that breaks', () => {
  const reset = Object.assign(new Error('read'), { code: 'ECONNRESET' })

  it.each([
    ['a kept connection that the other side had closed', true, reset, true],
    ['one that closed without an error', true, new Error('other side closed'), true],
    ['a fresh connection', false, reset, false],
    ['nonsense in place of a response', true, new Error('Invalid header token'), false],
  ])('counts as dead from the start only for %s', async (_, isKept, cause, reused) => {
    const { response, error } = start(isKept)
    error(cause)
    await expect(response).rejects.toMatchObject({ sent: true, reused })
  })

  it('does not count as dead from the start after the head of a response', async () => {
    const { response, head, error } = start(true)
    head(200)
    error(reset)
    await expect(response).rejects.toMatchObject({ reused: false })
  })

  it('keeps what is known about a connection that never was', async () => {
    const { response, error } = start()
    const failure = new UpstreamFailure(new Error('refused'), { sent: false, reused: false })
    error(failure)
    await expect(response).rejects.toBe(failure)
  })

  it('is also a status that HTTP does not have', () => {
    const { head, asked } = start()
    head(600)
    expect(asked).toEqual(['abort: no status of HTTP'])
  })
})

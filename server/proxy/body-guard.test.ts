import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { BodySink } from '../http/exchange.ts'
import { bodyText } from '../testing/body-text.ts'
import { guardBody, readSmall, type BodyRules } from './body-guard.ts'
import { createKeyScan } from './key-scan.ts'

const KEY = 'a key of forty characters, as Codat has.'
const IDLE_MS = 1000

/** A source the test feeds by hand, and everything that became of its body. */
function guarded(rules: Partial<BodyRules> = {}) {
  const seen: string[] = []
  const upstream: string[] = []
  let sink: BodySink | undefined
  const body = guardBody(
    (given) => {
      sink = given
      return {
        pause: () => upstream.push('pause'),
        resume: () => upstream.push('resume'),
        cancel: () => upstream.push('cancel'),
      }
    },
    {
      idleMs: IDLE_MS,
      limit: undefined,
      length: undefined,
      scan: createKeyScan(undefined).stream(),
      onEnd: (outcome) => seen.push(outcome),
      ...rules,
    },
  )
  const flow = body({
    data: (chunk) => seen.push(`data ${String(Buffer.from(chunk))}`),
    end: () => seen.push('end'),
    fail: (error) => seen.push(error.message),
  })
  return {
    seen,
    upstream,
    flow,
    send: (text: string) => sink?.data(Buffer.from(text)),
    end: () => sink?.end(),
    fail: () => sink?.fail(new Error('reset')),
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a guarded body', () => {
  it('passes chunk by chunk, and is complete at its end', () => {
    const { seen, flow, send, end } = guarded({ length: 4 })
    flow.resume()
    send('ab')
    send('cd')
    end()
    expect(seen).toEqual(['data ab', 'data cd', 'complete', 'end'])
  })

  it.each([
    ['has more bytes than announced', { length: 3 }, ['abcd'], 'the body is too long'],
    ['has fewer bytes than announced', { length: 5 }, ['abcd'], 'the body is too short'],
    ['is larger than allowed', { limit: 3 }, ['ab', 'cd'], 'the body is too large'],
  ])('breaks off if it %s', (_, rules, chunks, reason) => {
    const { seen, upstream, flow, send, end } = guarded(rules)
    flow.resume()
    for (const chunk of chunks) send(chunk)
    end()
    expect(seen.slice(-2)).toEqual(['broken', reason])
    expect(upstream.at(-1)).toBe('cancel')
    expect(seen).not.toContain('end')
  })

  it('breaks off before a byte of the key has passed', () => {
    const { seen, flow, send } = guarded({ scan: createKeyScan(KEY).stream() })
    flow.resume()
    send(`Basic ${KEY.slice(0, 20)}`)
    send(KEY.slice(20))
    expect(seen).toEqual(['broken', 'the body repeats the key'])
  })

  it('passes on nothing that arrives after it broke off', () => {
    const { seen, flow, send, end, fail } = guarded({ limit: 1 })
    flow.resume()
    send('ab')
    const before = [...seen]
    send('c')
    end()
    fail()
    flow.cancel()
    expect(seen).toEqual(before)
  })

  it('breaks off if the upstream does', () => {
    const { seen, flow, fail } = guarded()
    flow.resume()
    fail()
    expect(seen).toEqual(['broken', 'the upstream stopped sending'])
  })

  it('breaks off if the upstream is silent for too long, each chunk restarting the wait', () => {
    const { seen, flow, send } = guarded()
    flow.resume()
    vi.advanceTimersByTime(IDLE_MS - 1)
    send('a')
    vi.advanceTimersByTime(IDLE_MS - 1)
    expect(seen).toEqual(['data a'])
    vi.advanceTimersByTime(1)
    expect(seen).toEqual(['data a', 'broken', 'the upstream stopped sending'])
  })

  it('waits for a client that does not read, however long', () => {
    const { seen, flow } = guarded()
    flow.resume()
    flow.pause()
    vi.advanceTimersByTime(100 * IDLE_MS)
    expect(seen).toEqual([])
    flow.resume()
    vi.advanceTimersByTime(IDLE_MS)
    expect(seen[0]).toBe('broken')
  })

  it('is aborted if the client leaves, once and without an error', () => {
    const { seen, upstream, flow } = guarded()
    flow.resume()
    flow.cancel()
    flow.cancel()
    vi.advanceTimersByTime(2 * IDLE_MS)
    expect(seen).toEqual(['aborted'])
    expect(upstream).toEqual(['resume', 'cancel'])
  })
})

const source = (chunks: string[], ending: 'end' | 'fail') => (sink: BodySink) => ({
  pause: () => undefined,
  resume() {
    for (const chunk of chunks) sink.data(Buffer.from(chunk))
    if (ending === 'end') sink.end()
    else sink.fail(new Error('reset'))
  },
  cancel: () => undefined,
})

describe('a small body', () => {
  it('is read whole, in one piece or many', async () => {
    expect(String(await readSmall(Buffer.from('abcd'), 4))).toBe('abcd')
    expect(bodyText(await readSmall(source(['ab', 'cd'], 'end'), 4))).toBe('abcd')
  })

  it.each([
    ['there is none', undefined],
    ['it is larger than the limit', Buffer.from('abcde')],
    ['its chunks are, together', source(['abc', 'de'], 'end')],
    ['it breaks off', source(['ab'], 'fail')],
  ])('is undefined if %s', async (_, body) => {
    expect(await readSmall(body, 4)).toBeUndefined()
  })
})

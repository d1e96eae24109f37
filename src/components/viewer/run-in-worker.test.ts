import { expect, it, onTestFinished, vi } from 'vitest'
import * as z from 'zod/mini'
import { PreviewTimeout, runInWorker, TooLargeToShow } from './run-in-worker.ts'

/** A worker that says what a test tells it to. */
class FakeWorker extends EventTarget implements Worker {
  onmessage = null
  onmessageerror = null
  onerror = null
  requests: unknown[] = []
  isEnded = false

  postMessage(request: unknown): void {
    this.requests.push(request)
  }
  terminate(): void {
    this.isEnded = true
  }
  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
}

function run() {
  const worker = new FakeWorker()
  const closing = new AbortController()
  const parts: number[] = []
  const result = runInWorker(worker, 'request', {
    result: z.string(),
    parts: { schema: z.number(), onPart: (part) => parts.push(part) },
    signal: closing.signal,
  })
  return { worker, closing, parts, result }
}

it('a result ends the worker, parts do not', async () => {
  const { worker, parts, result } = run()
  expect(worker.requests).toEqual(['request'])
  worker.say({ kind: 'part', value: 1 })
  worker.say({ kind: 'part', value: 2 })
  expect(worker.isEnded).toBe(false)
  worker.say({ kind: 'done', value: 'text' })
  await expect(result).resolves.toBe('text')
  expect(parts).toEqual([1, 2])
  expect(worker.isEnded).toBe(true)
})

it.each([
  ['nothing of ours', { hello: 'page' }],
  ['a result of the wrong kind', { kind: 'done', value: 5 }],
  ['a part of the wrong kind', { kind: 'part', value: 'x' }],
])('%s is an error and ends the worker', async (_, data) => {
  const { worker, result } = run()
  worker.say(data)
  await expect(result).rejects.toBeInstanceOf(Error)
  expect(worker.isEnded).toBe(true)
})

it('a failure keeps its message, and whether the file was too large', async () => {
  const damaged = run()
  damaged.worker.say({ kind: 'failed', message: 'damaged', tooLarge: false })
  await expect(damaged.result).rejects.toThrow('damaged')
  const large = run()
  large.worker.say({ kind: 'failed', message: '', tooLarge: true })
  await expect(large.result).rejects.toBeInstanceOf(TooLargeToShow)
})

it('closing the viewer ends the worker', async () => {
  const { worker, closing, result } = run()
  closing.abort(new Error('closed'))
  await expect(result).rejects.toThrow('closed')
  expect(worker.isEnded).toBe(true)
})

it('a worker that says nothing is ended after 20 seconds', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const { worker, result } = run()
  const error = result.catch((reason: unknown) => reason)
  vi.advanceTimersByTime(20_000)
  expect(await error).toBeInstanceOf(PreviewTimeout)
  expect(worker.isEnded).toBe(true)
})

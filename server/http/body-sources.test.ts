import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromWebStream, inTwoParts, toWebStream, wholeBody } from './body-sources.ts'
import type { BodyFlow, BodySource } from './exchange.ts'
import { fromReadable, toReadable } from './node-streams.ts'

const bytes = (content: string): Uint8Array => Buffer.from(content)

function webStream(chunks: readonly string[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(bytes(chunk))
      controller.close()
    },
  })
}

function failingStream(reason: unknown): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: (controller) => controller.error(reason) })
}

const failingSource: BodySource = (sink) => ({
  pause: () => undefined,
  resume: () => sink.fail(new Error('reset')),
  cancel: () => undefined,
})

/** Everything a source sends to its sink, in order, as soon as it has ended. */
function read(source: BodySource): Promise<string[]> {
  return new Promise((resolve) => {
    const events: string[] = []
    const flow = source({
      data: (chunk) => events.push(String(Buffer.from(chunk))),
      end: () => resolve([...events, 'end']),
      fail: (error) => resolve([...events, `fail: ${error.message}`]),
    })
    flow.resume()
  })
}

const endOfTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

it('what is there is sent before what is on its way', async () => {
  let arrive: ((rest: Uint8Array) => void) | undefined
  const events: string[] = []
  const flow = inTwoParts(
    bytes('shell'),
    new Promise((resolve) => (arrive = resolve)),
  )({
    data: (chunk) => events.push(String(Buffer.from(chunk))),
    end: () => events.push('end'),
    fail: () => events.push('fail'),
  })
  flow.resume()
  await endOfTurn()
  expect(events).toEqual(['shell'])
  arrive?.(bytes('rows'))
  await expect.poll(() => events).toEqual(['shell', 'rows', 'end'])
})

const KINDS: [string, (chunks: string[]) => BodySource][] = [
  ['a web stream', (chunks) => fromWebStream(webStream(chunks))],
  ['a Node stream', (chunks) => fromReadable(Readable.from(chunks.map(bytes)))],
]

describe.each(KINDS)('a source made of %s', (_, make) => {
  it('sends each chunk and then the end', async () => {
    expect(await read(make(['a', 'b', 'c']))).toEqual(['a', 'b', 'c', 'end'])
  })

  it('sends an empty body as its end alone', async () => {
    expect(await read(make([]))).toEqual(['end'])
  })

  it('sends nothing before the first resume', async () => {
    const events: string[] = []
    make(['a'])({
      data: () => events.push('data'),
      end: () => events.push('end'),
      fail: () => events.push('fail'),
    })
    await endOfTurn()
    expect(events).toEqual([])
  })

  it('sends nothing more once it was cancelled', async () => {
    const events: string[] = []
    const flow: BodyFlow = make(['a', 'b'])({
      data(chunk) {
        events.push(String(Buffer.from(chunk)))
        flow.cancel()
      },
      end: () => events.push('end'),
      fail: () => events.push('fail'),
    })
    flow.resume()
    await endOfTurn()
    await endOfTurn()
    expect(events).toEqual(['a'])
  })
})

describe('a source made of bytes', () => {
  it('sends them once, as one chunk, and then the end', async () => {
    expect(await read(wholeBody(bytes('abc')))).toEqual(['abc', 'end'])
  })

  it.each([
    ['before it has begun', (flow: BodyFlow) => flow.cancel(), []],
    ['with its chunk', () => undefined, ['abc']],
  ])('sends nothing more when it is cancelled %s', (_, first, expected) => {
    const events: string[] = []
    const flow: BodyFlow = wholeBody(bytes('abc'))({
      data(chunk) {
        events.push(String(Buffer.from(chunk)))
        flow.cancel()
      },
      end: () => events.push('end'),
      fail: () => events.push('fail'),
    })
    first(flow)
    flow.resume()
    flow.resume()
    expect(events).toEqual(expected)
  })
})

describe('a body that breaks off', () => {
  it('fails with the error of its web stream, or with one that carries the reason', async () => {
    expect(await read(fromWebStream(failingStream(new Error('reset'))))).toEqual(['fail: reset'])
    expect(await read(fromWebStream(failingStream('reset')))).toEqual(['fail: the body broke off'])
  })

  it('fails with the error of its Node stream, or if that closes without an end', async () => {
    const failing = new Readable({ read: () => failing.destroy(new Error('reset')) })
    expect(await read(fromReadable(failing))).toEqual(['fail: reset'])
    const closing = new Readable({ read: () => closing.destroy() })
    expect(await read(fromReadable(closing))).toEqual(['fail: the body broke off'])
  })

  it('rejects for readers of a web stream and of a Node stream alike', async () => {
    await expect(new Response(toWebStream(failingSource)).text()).rejects.toThrow('reset')
    await expect(text(toReadable(failingSource))).rejects.toThrow('reset')
  })
})

describe('a source turned into a stream', () => {
  it('has the same bytes, whatever the chunks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { maxLength: 6 }), async (chunks) => {
        expect(await new Response(toWebStream(fromWebStream(webStream(chunks)))).text()).toBe(chunks.join(''))
        expect(await text(toReadable(fromWebStream(webStream(chunks))))).toBe(chunks.join(''))
      }),
      { numRuns: 25 },
    )
  })

  it.each([
    ['web stream', (source: BodySource) => toWebStream(source).cancel()],
    ['Node stream', async (source: BodySource) => void toReadable(source).destroy()],
  ])('stops the source when the reader of the %s leaves', async (_, leave) => {
    let isCancelled = false
    await leave(() => ({
      pause: () => undefined,
      resume: () => undefined,
      cancel: () => (isCancelled = true),
    }))
    await endOfTurn()
    expect(isCancelled).toBe(true)
  })

  it('pulls no chunk of a web stream before somebody reads it', async () => {
    let resumed = 0
    const source: BodySource = (sink) => ({
      pause: () => undefined,
      resume() {
        resumed += 1
        sink.data(bytes('a'))
      },
      cancel: () => undefined,
    })
    const reader = toWebStream(source).getReader()
    await endOfTurn()
    expect(resumed).toBe(0)
    await reader.read()
    expect(resumed).toBe(1)
  })
})

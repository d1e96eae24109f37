import { describe, expect, it } from 'vitest'
import type { BodyFlow, BodySink, BodySource } from './exchange.ts'
import { readWhole, type Beginning } from './read-whole.ts'

/** A source that the test drives by hand; it records what it is told. */
function handDriven(): { source: BodySource; sink: () => BodySink; calls: string[] } {
  const calls: string[] = []
  let driven: BodySink | undefined
  return {
    calls,
    sink() {
      if (driven === undefined) throw new Error('nobody reads the source')
      return driven
    },
    source(sink) {
      driven = sink
      return {
        pause: () => void calls.push('pause'),
        resume: () => void calls.push('resume'),
        cancel: () => void calls.push('cancel'),
      }
    },
  }
}

const bytes = (text: string): Uint8Array => Buffer.from(text)

function open(body: BodySource): { events: string[]; flow: BodyFlow } {
  const events: string[] = []
  const flow = body({
    data: (chunk) => events.push(String(Buffer.from(chunk))),
    end: () => events.push('end'),
    fail: (error) => events.push(`fail: ${error.message}`),
  })
  return { events, flow }
}

/** What was read, in short: the text of a whole body. */
const summary = (start: Beginning) => (start.is === 'whole' ? Buffer.from(start.bytes).toString() : start.is)

function rest(start: Beginning): BodySource {
  if (start.is === 'whole') throw new Error('the body should not be there as a whole')
  return start.body
}

describe('a body up to the limit', () => {
  it.each([
    ['', []],
    ['ab', ['ab']],
    ['abcde', ['ab', 'c', 'de']],
  ])('is there as a whole: %j', async (text, chunks) => {
    const { source, sink, calls } = handDriven()
    const reading = readWhole(source, 5)
    for (const chunk of chunks) sink().data(bytes(chunk))
    sink().end()
    expect(summary(await reading)).toBe(text)
    expect(calls).toEqual(['resume'])
  })

  it('that breaks off has what came and then its error', async () => {
    const { source, sink } = handDriven()
    const reading = readWhole(source, 5)
    sink().data(bytes('ab'))
    sink().fail(new Error('reset'))
    const start = await reading
    expect(start.is).toBe('broken')
    const { events, flow } = open(rest(start))
    expect(events).toEqual([])
    flow.resume()
    expect(events).toEqual(['ab', 'fail: reset'])
  })
})

describe('a longer body', () => {
  it('is paused as soon as it is longer', async () => {
    const { source, sink, calls } = handDriven()
    const reading = readWhole(source, 2)
    expect(calls).toEqual(['resume'])
    sink().data(bytes('ab'))
    expect(calls).toEqual(['resume'])
    sink().data(bytes('c'))
    expect(calls).toEqual(['resume', 'pause'])
    expect((await reading).is).toBe('longer')
  })

  it('may end or break off before it is read', async () => {
    for (const ending of ['end', 'fail'] as const) {
      const { source, sink } = handDriven()
      const reading = readWhole(source, 1)
      sink().data(bytes('ab'))
      if (ending === 'end') sink().end()
      else sink().fail(new Error('reset'))
      const start = await reading
      expect(start.is).toBe('longer')
      const { events, flow } = open(rest(start))
      flow.resume()
      expect(events).toEqual(['ab', ending === 'end' ? 'end' : 'fail: reset'])
    }
  })

  it('keeps its order, also with a chunk that still comes after the pause', async () => {
    const { source, sink } = handDriven()
    const reading = readWhole(source, 0)
    sink().data(bytes('a'))
    sink().data(bytes('b'))
    const { events, flow } = open(rest(await reading))
    flow.resume()
    sink().data(bytes('c'))
    sink().end()
    expect(events).toEqual(['a', 'b', 'c', 'end'])
  })

  it('stands still while its reader pauses, in the middle of what was read too', async () => {
    const { source, sink, calls } = handDriven()
    const reading = readWhole(source, 1)
    sink().data(bytes('a'))
    sink().data(bytes('b'))
    const body = rest(await reading)
    const events: string[] = []
    const flow: BodyFlow = body({
      data(chunk) {
        events.push(String(Buffer.from(chunk)))
        flow.pause()
      },
      end: () => events.push('end'),
      fail: () => events.push('fail'),
    })
    flow.resume()
    expect(events).toEqual(['a'])
    flow.resume()
    expect(events).toEqual(['a', 'b'])
    // Nothing more is wanted of the source until the reader has caught up.
    expect(calls.filter((call) => call === 'resume')).toHaveLength(1)
    sink().end()
    expect(events).toEqual(['a', 'b'])
    flow.resume()
    expect(events).toEqual(['a', 'b', 'end'])
  })

  it('is cancelled at its source and says nothing more', async () => {
    const { source, sink, calls } = handDriven()
    const reading = readWhole(source, 0)
    sink().data(bytes('a'))
    const { events, flow } = open(rest(await reading))
    flow.cancel()
    flow.resume()
    sink().data(bytes('b'))
    expect(calls.at(-1)).toBe('cancel')
    expect(events).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import type { BodyFlow, BodySink, BodySource } from './exchange.ts'
import { readAhead } from './read-ahead.ts'

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

describe('a body that ends early', () => {
  it('is short, and there from its beginning', async () => {
    const { source, sink } = handDriven()
    const reading = readAhead(source, 5)
    sink().data(bytes('ab'))
    sink().data(bytes('cd'))
    sink().end()
    const { isShort, body } = await reading
    expect(isShort).toBe(true)
    const { events, flow } = open(body)
    expect(events).toEqual([])
    flow.resume()
    expect(events).toEqual(['ab', 'cd', 'end'])
  })

  it('can be empty', async () => {
    const { source, sink } = handDriven()
    const reading = readAhead(source, 1)
    sink().end()
    const { isShort, body } = await reading
    expect(isShort).toBe(true)
    const { events, flow } = open(body)
    flow.resume()
    expect(events).toEqual(['end'])
  })

  it('fails where it failed', async () => {
    const { source, sink } = handDriven()
    const reading = readAhead(source, 5)
    sink().data(bytes('ab'))
    sink().fail(new Error('reset'))
    const { events, flow } = open((await reading).body)
    flow.resume()
    expect(events).toEqual(['ab', 'fail: reset'])
  })
})

describe('a body that goes on', () => {
  it('is paused as soon as there is enough of it', async () => {
    const { source, sink, calls } = handDriven()
    const reading = readAhead(source, 3)
    expect(calls).toEqual(['resume'])
    sink().data(bytes('ab'))
    expect(calls).toEqual(['resume'])
    sink().data(bytes('c'))
    expect(calls).toEqual(['resume', 'pause'])
    expect((await reading).isShort).toBe(false)
  })

  it('keeps its order, also with a chunk that still comes after the pause', async () => {
    const { source, sink } = handDriven()
    const reading = readAhead(source, 1)
    sink().data(bytes('a'))
    sink().data(bytes('b'))
    const { events, flow } = open((await reading).body)
    flow.resume()
    sink().data(bytes('c'))
    sink().end()
    expect(events).toEqual(['a', 'b', 'c', 'end'])
  })

  it('stands still while its reader pauses, in the middle of what was read too', async () => {
    const { source, sink, calls } = handDriven()
    const reading = readAhead(source, 2)
    sink().data(bytes('a'))
    sink().data(bytes('b'))
    const { body } = await reading
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
    const reading = readAhead(source, 1)
    sink().data(bytes('a'))
    const { events, flow } = open((await reading).body)
    flow.cancel()
    flow.resume()
    sink().data(bytes('b'))
    expect(calls.at(-1)).toBe('cancel')
    expect(events).toEqual([])
  })
})

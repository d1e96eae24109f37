import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { cutDownload, slowDownload } from './download-faults.ts'

/** A download of chunks made as they are read, and whether its reader left. */
function download(chunks: readonly Uint8Array[], length: number | undefined) {
  const state = { sent: 0, cancelled: false }
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const chunk = chunks[state.sent++]
        if (chunk === undefined) controller.close()
        else controller.enqueue(chunk)
      },
      cancel: () => void (state.cancelled = true),
    },
    { highWaterMark: 0 },
  )
  const headers = length === undefined ? {} : { 'Content-Length': String(length) }
  return { response: new Response(body, { headers }), state }
}

const bytes = (text: string) => new TextEncoder().encode(text)

describe('a cut download', () => {
  test('announces the whole and sends half of it', async () => {
    const { response, state } = download(['abcd', 'efgh', 'ij'].map(bytes), 10)
    const cut = await cutDownload(response)
    expect(cut.headers.get('Content-Length')).toBe('10')
    expect(await cut.text()).toBe('abcde')
    expect(state).toEqual({ sent: 2, cancelled: true })
  })

  test.each([
    ['it has no length', 'ab', undefined],
    ['it is a single byte', 'a', 1],
  ])('is whole if %s', async (_, text, length) => {
    expect(await (await cutDownload(download([bytes(text)], length).response)).text()).toBe(text)
  })

  test('without a body stays without one', async () => {
    const response = new Response(null, { headers: { 'Content-Length': '10' } })
    expect(await cutDownload(response)).toBe(response)
  })

  test('stops being made when its reader leaves', async () => {
    const { response, state } = download([bytes('abcd')], 10)
    await (await cutDownload(response)).body?.cancel()
    expect(state.cancelled).toBe(true)
  })
})

describe('a slow download', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('has the same bytes, in pieces of at most 64 KiB', async () => {
    const whole = Uint8Array.from({ length: 150_000 }, (_, index) => index % 251)
    const slowed = slowDownload(
      download([whole.subarray(0, 100_000), whole.subarray(100_000)], 150_000).response,
    )
    const pieces: Uint8Array[] = []
    const read = (async () => {
      for await (const piece of slowed.body ?? []) pieces.push(piece)
    })()
    await vi.runAllTimersAsync()
    await read
    expect(pieces.map(({ length }) => length)).toEqual([65_536, 34_464, 50_000])
    expect(Buffer.concat(pieces).equals(whole)).toBe(true)
    expect(slowed.headers.get('Content-Length')).toBe('150000')
  })

  test('stops being made when its reader leaves during a pause', async () => {
    const { response, state } = download([bytes('abcd')], 4)
    const reader = slowDownload(response).body?.getReader()
    const pending = reader?.read()
    await vi.advanceTimersByTimeAsync(1)
    await reader?.cancel()
    expect(await pending).toEqual({ done: true, value: undefined })
    expect(state.cancelled).toBe(true)
  })

  test('without a body stays without one', () => {
    const response = new Response(null, { status: 204 })
    expect(slowDownload(response)).toBe(response)
  })
})

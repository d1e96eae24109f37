import { describe, expect, test } from 'vitest'
import { companyOf } from '../../testing/company.ts'
import { downloadsOf, downloadStream } from './downloads.ts'

/** Chunks that are counted as they are made, and whether somebody said that no more are wanted. */
function chunksOf(texts: string[]) {
  const state = { made: 0, isReturned: false }
  function* make() {
    try {
      for (const text of texts) {
        state.made += 1
        yield new TextEncoder().encode(text)
      }
    } finally {
      state.isReturned = true
    }
  }
  return { state, chunks: make() }
}

describe('a download', () => {
  test('sends all chunks and is complete then', async () => {
    const acme = companyOf()
    const { chunks } = chunksOf(['ab', 'c'])
    const stream = downloadStream(acme, 'file', { chunks })
    expect(downloadsOf(acme)).toEqual([{ attachmentId: 'file', sent: 0, state: 'sending' }])
    expect(await new Response(stream).text()).toBe('abc')
    expect(downloadsOf(acme)).toEqual([
      { attachmentId: 'file', sent: 3, state: 'complete', endedAt: expect.any(Number) },
    ])
  })

  test('makes no chunk before it is wanted', async () => {
    const { chunks, state } = chunksOf(['ab', 'c'])
    const reader = downloadStream(companyOf(), 'file', { chunks }).getReader()
    expect(state.made).toBe(0)
    await reader.read()
    expect(state.made).toBe(1)
  })

  test('stops when its reader leaves, and lets go of its source', async () => {
    const acme = companyOf()
    const { chunks, state } = chunksOf(['ab', 'c'])
    const reader = downloadStream(acme, 'file', { chunks }).getReader()
    await reader.read()
    await reader.cancel()
    expect(state).toEqual({ made: 1, isReturned: true })
    expect(downloadsOf(acme)).toMatchObject([{ sent: 2, state: 'cancelled' }])
  })

  test('whose reader leaves during the silence at its end is cancelled, not complete', async () => {
    const acme = companyOf()
    const reader = downloadStream(acme, 'file', { chunks: [], silenceMs: 60_000 }).getReader()
    const pending = reader.read()
    await reader.cancel()
    expect(await pending).toEqual({ done: true, value: undefined })
    expect(downloadsOf(acme)).toMatchObject([{ state: 'cancelled' }])
  })

  test('is listed with the others of its company, oldest first', () => {
    const [acme, other] = [companyOf(), companyOf()]
    for (const id of ['a', 'b']) downloadStream(acme, id, { chunks: [] })
    expect(downloadsOf(acme).map(({ attachmentId }) => attachmentId)).toEqual(['a', 'b'])
    expect(downloadsOf(other)).toEqual([])
  })
})

import { expect, it, vi } from 'vitest'
import { createMessageHandler } from './handle-messages.ts'
import type { FromWorker } from './worker-messages.ts'

/** The worker's side, with what it has posted. */
function handler() {
  const posted: FromWorker[] = []
  const handle = createMessageHandler((message) => void posted.push(message))
  const next = (kind: FromWorker['kind']) =>
    vi.waitFor(() => {
      const message = posted.shift()
      expect(message?.kind).toBe(kind)
      return message
    })
  return { handle, next, posted }
}

const bytesOf = (text: string): ArrayBuffer => structuredClone(new TextEncoder().encode(text).buffer)

it('reads a page, counts what it can’t read, and keeps it all', async () => {
  const { handle, next } = handler()
  handle({ kind: 'read' })
  await next('want-version')
  handle({ kind: 'version', call: 1, version: undefined })
  expect(await next('want-page')).toMatchObject({ wanted: { orderBy: 'id', page: 1, pageSize: 5000 } })
  const body = { results: [{ id: '1', customerName: 'Ada' }, { id: 7 }], totalResults: 2 }
  handle({ kind: 'page', call: 2, bytes: bytesOf(JSON.stringify(body)) })
  await next('progress')
  await next('want-version')
  handle({ kind: 'version', call: 3, version: undefined })
  expect(await next('read')).toEqual({ kind: 'read', count: 2, unreadable: 1, total: 2 })
  handle({ kind: 'ask', call: 9, question: 'records', parameters: { ids: ['7', '1'] } })
  expect(await next('answer')).toEqual({
    kind: 'answer',
    call: 9,
    answer: [
      { readable: false, id: '7', raw: { id: 7 } },
      { readable: true, customer: { id: '1', customerName: 'Ada' } },
    ],
  })
})

it.each(['<html>', '{"results":"none"}', ''])('takes %j for no page of customers', async (text) => {
  const { handle, next } = handler()
  handle({ kind: 'read' })
  await next('want-version')
  handle({ kind: 'version', call: 1 })
  await next('want-page')
  handle({ kind: 'page', call: 2, bytes: bytesOf(text) })
  expect(await next('not-read')).toEqual({ kind: 'not-read', why: { kind: 'malformed' } })
})

it('leaves it to the page to say why a request failed', async () => {
  const { handle, next } = handler()
  handle({ kind: 'read' })
  await next('want-version')
  handle({ kind: 'version', call: 1 })
  await next('want-page')
  handle({ kind: 'no-page', call: 2 })
  expect(await next('not-read')).toEqual({ kind: 'not-read', why: undefined })
})

it('doesn’t know every question', async () => {
  const { handle, next } = handler()
  handle({ kind: 'ask', call: 1, question: 'constructor', parameters: {} })
  expect(await next('no-answer')).toMatchObject({ call: 1, message: expect.stringContaining('constructor') })
})

it('never answers a question that was withdrawn', async () => {
  const { handle, next, posted } = handler()
  handle({ kind: 'ask', call: 1, question: 'records', parameters: { ids: [] } })
  handle({ kind: 'forget', call: 1 })
  handle({ kind: 'ask', call: 2, question: 'records', parameters: { ids: [] } })
  expect(await next('answer')).toMatchObject({ call: 2 })
  expect(posted).toEqual([])
})

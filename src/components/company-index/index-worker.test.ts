import { expect, it } from 'vitest'
import { ApiError } from '../../api/errors.ts'
import { IncompleteList } from '../../api/incomplete-list.ts'
import { MissingCode } from '../../api/missing-code.ts'
import { customersApi } from './customers-api.fixture.ts'
import { openIndexWorker } from './index-worker.ts'
import type { FromWorker } from './worker-messages.ts'

/** A worker that says what a test has it say. */
function scripted() {
  const target = new EventTarget()
  const sent: unknown[] = []
  const worker = openIndexWorker(
    {
      postMessage: (message: unknown) => void sent.push(message),
      addEventListener: target.addEventListener.bind(target),
      terminate: () => undefined,
    },
    customersApi([]),
  )
  const read = worker.read(undefined, new AbortController().signal, () => undefined)
  return {
    worker,
    sent,
    read,
    say: (data: FromWorker | { kind: 'nonsense' }) =>
      target.dispatchEvent(new MessageEvent('message', { data })),
    crash: (message: string) =>
      target.dispatchEvent(Object.assign(new Event('error'), { message, error: undefined })),
  }
}

it('tells why customers weren’t read', async () => {
  const changed = scripted()
  changed.say({ kind: 'not-read', why: { kind: 'incomplete', reason: { kind: 'changed' } } })
  await expect(changed.read).rejects.toBeInstanceOf(IncompleteList)

  const malformed = scripted()
  malformed.say({ kind: 'not-read', why: { kind: 'malformed' } })
  await expect(malformed.read).rejects.toMatchObject({ details: { kind: 'malformed' } })
  await expect(malformed.read).rejects.toBeInstanceOf(ApiError)

  const broken = scripted()
  broken.say({ kind: 'not-read', why: { kind: 'error', message: 'out of memory' } })
  await expect(broken.read).rejects.toThrow('out of memory')
})

it('takes a worker that never spoke for code that couldn’t be loaded', async () => {
  const missing = scripted()
  missing.crash('')
  await expect(missing.read).rejects.toBeInstanceOf(MissingCode)

  const crashed = scripted()
  crashed.say({ kind: 'progress', done: 1 })
  crashed.crash('out of memory')
  await expect(crashed.read).rejects.toThrow('out of memory')
})

it('fails at a message that is none', async () => {
  const { read, say } = scripted()
  say({ kind: 'nonsense' })
  await expect(read).rejects.toThrow('Invalid')
})

it('passes on that a question has no answer', async () => {
  const { worker, sent, say, read } = scripted()
  read.catch(() => undefined)
  const asked = worker.ask('records', { ids: ['1'] })
  const again = worker.ask('records', { ids: ['1'] })
  expect(sent.at(-2)).toEqual({ kind: 'ask', call: 1, question: 'records', parameters: { ids: ['1'] } })
  say({ kind: 'no-answer', call: 1, message: 'not there', isMissingCode: true })
  say({ kind: 'no-answer', call: 2, message: 'too hard', isMissingCode: false })
  // Nobody waits for this one.
  say({ kind: 'answer', call: 3, answer: [] })
  await expect(asked).rejects.toBeInstanceOf(MissingCode)
  await expect(again).rejects.toThrow('too hard')
  worker.end()
  await expect(read).rejects.toMatchObject({ name: 'AbortError' })
})

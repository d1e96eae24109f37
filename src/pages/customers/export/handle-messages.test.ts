import { expect, it } from 'vitest'
import { createMessageHandler } from './handle-messages.ts'
import { readTable } from './read-table.fixture.ts'
import type { FromWorker } from './worker-messages.ts'

/** What the worker sends for these messages. */
function sentFor(...messages: unknown[]): FromWorker[] {
  const sent: FromWorker[] = []
  const handle = createMessageHandler((message) => sent.push(message))
  for (const message of messages) handle(message)
  return sent
}

it('sends nothing until a file is asked for, then the file', async () => {
  expect(sentFor({ kind: 'add', records: [{ id: '1' }] }, { kind: 'clear' })).toEqual([])
  const [first] = sentFor({ kind: 'add', records: [{ id: '1' }] }, { kind: 'write', format: 'csv' })
  const file = first?.kind === 'done' ? first.file : new Blob()
  expect((await readTable(file)).rows).toEqual([['1', ...Array.from({ length: 11 }, () => '')]])
})

it('sends a limit as such, and anything else that fails as a message', () => {
  const records = [{ id: 'x'.repeat(32_768) }]
  expect(sentFor({ kind: 'add', records }, { kind: 'write', format: 'xlsx' })).toEqual([
    { kind: 'too-large', limit: 'cellCharacters', found: 32_768 },
  ])
  expect(sentFor({ kind: 'write', format: 'pdf' })).toMatchObject([{ kind: 'failed' }])
})

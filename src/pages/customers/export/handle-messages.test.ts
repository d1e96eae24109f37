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

const add = (id: string) => ({ kind: 'add', records: [{ id }] })

it('sends nothing until a file is asked for, then the file', async () => {
  const begin = { kind: 'begin', format: 'csv' }
  expect(sentFor(begin, add('1'), begin)).toEqual([])
  const [first] = sentFor(begin, add('0'), begin, add('1'), { kind: 'write' })
  const file = first?.kind === 'done' ? first.file : new Blob()
  expect((await readTable(file)).rows).toEqual([['1', ...Array.from({ length: 11 }, () => '')]])
})

it('sends a limit as such, and anything else that fails as a message', () => {
  const records = [{ id: 'x'.repeat(32_768) }]
  expect(sentFor({ kind: 'begin', format: 'xlsx' }, { kind: 'add', records }, { kind: 'write' })).toEqual([
    { kind: 'too-large', limit: 'cellCharacters', found: 32_768 },
  ])
  expect(sentFor({ kind: 'begin', format: 'pdf' })).toMatchObject([{ kind: 'failed' }])
  expect(sentFor({ kind: 'write' })).toMatchObject([{ kind: 'failed' }])
})

it('makes a file of JSON with the columns that were chosen', async () => {
  const [first] = sentFor(
    { kind: 'begin', format: 'json', columns: ['phone'] },
    { kind: 'add', records: [{ id: '1', phone: '2', status: 'Active' }] },
    { kind: 'write' },
  )
  expect(JSON.parse(await (first?.kind === 'done' ? first.file : new Blob()).text())).toEqual([
    { id: '1', phone: '2' },
  ])
})

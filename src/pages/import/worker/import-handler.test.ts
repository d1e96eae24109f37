import { expect, it } from 'vitest'
import { createImportHandler } from './import-handler.ts'
import type { FromImportWorker } from './import-messages.ts'

async function sentFor(...messages: unknown[]): Promise<FromImportWorker[]> {
  const sent: FromImportWorker[] = []
  const handle = createImportHandler((message) => sent.push(message))
  for (const message of messages) await handle(message)
  return sent
}

it('what it doesn’t understand fails, what is too large is refused', async () => {
  expect(await sentFor({ kind: 'nothing' })).toMatchObject([{ kind: 'failed' }])
  expect(await sentFor({ kind: 'paste', text: `a${','.repeat(2000)}\nb` })).toEqual([
    { kind: 'refused', reason: 'columns' },
  ])
})

it('without a plan there are no rows and nothing to send', async () => {
  expect(await sentFor({ kind: 'rows', outcome: null, from: 0, to: 10 }, { kind: 'send' })).toEqual([
    { kind: 'rows', outcome: null, from: 0, rows: [] },
    { kind: 'all-sent' },
  ])
})

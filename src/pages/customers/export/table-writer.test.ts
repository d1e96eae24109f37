import { expect, it } from 'vitest'
import { TooLargeForExcel } from '../../../lib/files/excel-limits.ts'
import { MissingCode } from '../../../api/missing-code.ts'
import type { ExportFormat } from './export-format.ts'
import { inProcessWorker } from '../../../lib/in-process-worker.fixture.ts'
import { createMessageHandler } from './handle-messages.ts'
import { readTable } from './read-table.fixture.ts'
import { startTableWriter } from './table-writer.ts'
import type { WorkerPort } from './table-writer.ts'

const ignore = (): void => undefined
const records = (...ids: string[]) =>
  ids.map((id) => ({ readable: true, customer: { id, customerName: 'x'.repeat(Number(id)) } }) as const)

function begun(format: ExportFormat) {
  const writer = startTableWriter({ format }, inProcessWorker(createMessageHandler))
  writer.clear()
  return writer
}

it('makes a file of what was added since it was cleared, and says how far it is', async () => {
  const writer = begun('csv')
  writer.add(records('1'))
  writer.clear()
  writer.add(Array.from({ length: 5000 }, (_, n) => ({ readable: false, id: undefined, raw: { id: n } })))
  const heard: number[] = []
  const file = await writer.write({ sortBy: undefined }, (done) => heard.push(done))
  expect((await readTable(file)).rows).toHaveLength(5000)
  expect(heard).toEqual([2000, 4000])
})

it('sorts what was read in another order', async () => {
  const writer = begun('csv')
  writer.add(records('2', '10', '1'))
  const file = await writer.write({ sortBy: '-id' }, ignore)
  expect((await readTable(file)).rows.map(([id]) => id)).toEqual(['2', '10', '1'])
})

it('says what Excel has no room for', async () => {
  const writer = begun('xlsx')
  writer.add(records('40000'))
  await expect(writer.write({ sortBy: undefined }, ignore)).rejects.toEqual(
    new TooLargeForExcel('cellCharacters', 40_000),
  )
})

it('ends its worker, and the wait for its file', async () => {
  const worker = inProcessWorker(createMessageHandler)
  const writer = startTableWriter({ format: 'csv' }, worker)
  const file = writer.write({ sortBy: undefined }, ignore)
  writer.end()
  await expect(file).rejects.toThrow('cancelled')
  expect(worker.isEnded()).toBe(true)
})

function silentWorker() {
  const target = new EventTarget()
  const worker: WorkerPort = {
    postMessage: ignore,
    terminate: ignore,
    addEventListener: target.addEventListener.bind(target),
  }
  return { worker, target }
}

it('fails when its code can’t be loaded', async () => {
  const { worker, target } = silentWorker()
  const writer = startTableWriter({ format: 'csv' }, worker)
  target.dispatchEvent(new Event('error'))
  await expect(writer.write({ sortBy: undefined }, ignore)).rejects.toBeInstanceOf(MissingCode)
})

it('fails on a message it doesn’t know', async () => {
  const { worker, target } = silentWorker()
  const writer = startTableWriter({ format: 'csv' }, worker)
  target.dispatchEvent(new MessageEvent('message', { data: { kind: 'something' } }))
  await expect(writer.write({ sortBy: undefined }, ignore)).rejects.toThrow(/discriminator|Invalid/i)
})

import { expect, it, vi } from 'vitest'
import { workbook } from '../../viewer/sheet/workbook.fixture.ts'
import { sampleModel } from '../../../model/sample-model.fixture.ts'
import { known } from '../../../model/plan/plan-context.fixture.ts'
import { PlanClient } from './plan-client.ts'
import type { WorkerPort } from './plan-client.ts'
import { createPlanHandler } from './plan-handler.ts'
import { inProcessWorker } from '../../../lib/in-process-worker.fixture.ts'

const settings = {
  platformName: 'Xero',
  canCreate: true,
  canUpdate: true,
  clearToken: '[clear]',
  columns: ['id', 'customerName', 'creditLimit'],
}
const step = (client: PlanClient, expected: string) =>
  vi.waitFor(() => expect(client.getState().step).toBe(expected))

async function planned(text: string) {
  const client = new PlanClient(inProcessWorker(createPlanHandler))
  client.readText(text)
  await step(client, 'read')
  client.forgetCustomers()
  client.addCustomers([known({ id: '1', customerName: 'Ada', creditLimit: 5 })])
  client.plan(sampleModel, settings)
  await vi.waitFor(() => expect(client.getState().shown).toBeDefined())
  return client
}

it('reads a table, plans it and shows the plan', async () => {
  const client = await planned('id,name,limit\n1,Ada,6\n,Bo,\n')
  const { table, plan, shown } = client.getState()
  expect(table).toMatchObject({ headings: ['id', 'name', 'limit'], rowCount: 2 })
  expect(plan?.counts).toMatchObject({ update: 1, create: 1 })
  expect(shown?.rows.map(({ number, outcome }) => [number, outcome])).toEqual([
    [2, 'update'],
    [3, 'create'],
  ])
  expect(shown?.rows[0]).not.toHaveProperty('send')
})

it('shows one outcome, and a page of it', async () => {
  const rows = Array.from({ length: 60 }, (_, place) => `,Name ${place},`)
  const client = await planned(`id,name,limit\n1,Ada,6\n${rows.join('\n')}`)
  client.show('create', 50)
  await vi.waitFor(() => expect(client.getState().shown?.rows).toHaveLength(10))
  expect(client.getState().shown?.rows[0]?.title).toBe('Name 50')
})

it('plans a row again when a cell of it is corrected', async () => {
  const client = await planned('id,name,limit\n1,Ada,"6,5"\n')
  expect(client.getState().plan?.counts.refused).toBe(1)
  client.correct(2, 2, '6.5')
  await vi.waitFor(() => expect(client.getState().plan?.counts.update).toBe(1))
})

it('shows the page before where the last row of one is corrected', async () => {
  const rows = Array.from({ length: 51 }, (_, place) => `,Name ${place},"1,5"`)
  const client = await planned(`id,name,limit\n${rows.join('\n')}`)
  client.show('refused', 50)
  await vi.waitFor(() => expect(client.getState().shown?.rows).toHaveLength(1))
  client.correct(52, 2, '1.5')
  await vi.waitFor(() => expect(client.getState().shown).toMatchObject({ outcome: 'refused', from: 0 }))
  expect(client.getState().shown?.rows).toHaveLength(50)
})

it('gives away what is to be sent, and nothing of the rest', async () => {
  const rows = Array.from({ length: 120 }, (_, place) => `,Name ${place},`)
  const client = await planned(`id,name,limit\n1,Ada,5\n9,Nobody,\n${rows.join('\n')}`)
  const changes = await client.changes()
  expect(changes).toHaveLength(120)
  expect(changes[0]).toMatchObject({ kind: 'create', title: 'Name 0', payload: { customerName: 'Name 0' } })
})

const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
const sheetOf = (limit: string) =>
  `<row r="1">${cell('A1', 'id')}${cell('B1', 'limit')}</row><row r="2">${cell('A2', '1')}${cell('B2', limit)}</row>`

async function bookOfThree() {
  const client = new PlanClient(inProcessWorker(createPlanHandler))
  const sheets = [
    { name: 'Cover' },
    { name: 'Limits', rows: sheetOf('6,5') },
    { name: 'Old', rows: sheetOf('7'), attributes: 'state="hidden"' },
  ]
  client.readFile(new File([workbook({ sheets })], 'a.xlsx'))
  await vi.waitFor(() => expect(client.getState().refusal).toBe('no-table'))
  return client
}

it('a sheet without a table leaves the others to be chosen, hidden ones too', async () => {
  const client = await bookOfThree()
  expect(client.getState()).toMatchObject({
    step: 'read',
    book: { sheet: 0, sheets: [{ name: 'Cover' }, { name: 'Limits' }, { name: 'Old', isHidden: true }] },
  })
  client.chooseSheet(1)
  // What comes of a sheet after another one was chosen isn't shown.
  client.chooseSheet(2)
  await vi.waitFor(() => expect(client.getState().table?.samples).toEqual([['1', '7']]))
  expect(client.getState()).toMatchObject({ book: { sheet: 2 } })
  expect(client.getState().refusal).toBeUndefined()
})

it('what was corrected in a sheet is still there after a look at another', async () => {
  const client = await bookOfThree()
  client.chooseSheet(1)
  await vi.waitFor(() => expect(client.getState().table).toBeDefined())
  client.addCustomers([known({ id: '1', customerName: 'Ada', creditLimit: 5 })])
  client.plan(sampleModel, { ...settings, columns: ['id', 'creditLimit'] })
  await step(client, 'planned')
  expect(client.getState().plan?.counts.refused).toBe(1)
  client.correct(2, 1, '6.5')
  await vi.waitFor(() => expect(client.getState().plan?.counts.update).toBe(1))
  client.backToTable()
  expect(client.getState()).toMatchObject({ step: 'read', book: { sheet: 1 } })
  client.chooseSheet(2)
  client.chooseSheet(1)
  await vi.waitFor(() => expect(client.getState().table?.samples).toEqual([['1', '6.5']]))
})

it('says why a table is refused', async () => {
  const client = new PlanClient(inProcessWorker(createPlanHandler))
  client.readText('only a heading')
  await vi.waitFor(() => expect(client.getState()).toEqual({ step: 'empty', refusal: 'no-table' }))
  client.readFile(new File([new Uint8Array(2000)], 'a.csv'))
  await vi.waitFor(() => expect(client.getState().refusal).toBe('not-a-table'))
})

it('fails when its code can’t be loaded, or says what nobody knows', () => {
  const target = new EventTarget()
  const port: WorkerPort = {
    postMessage: () => undefined,
    terminate: () => undefined,
    addEventListener: target.addEventListener.bind(target),
  }
  const client = new PlanClient(port)
  target.dispatchEvent(new Event('error'))
  expect(client.getState().error).toBeInstanceOf(Error)
  const other = new PlanClient(port)
  target.dispatchEvent(new MessageEvent('message', { data: { kind: 'something' } }))
  expect(other.getState().error?.message).toMatch(/Invalid/)
})

import { expect, it } from 'vitest'
import { createCustomersJson } from './customers-json.ts'

const ignore = (): void => undefined
const records = [
  { id: '1', status: 'b', metadata: { isDeleted: false }, contacts: [{ name: 'Ada' }], phone: null },
  { id: '2', supplementalData: { content: { a: 1 } } },
  'no object',
]

async function listOf(columns?: readonly string[], orderBy?: string): Promise<unknown> {
  const file = createCustomersJson(columns)
  file.add(records)
  if (orderBy !== undefined) file.sort(orderBy)
  return JSON.parse(await file.write(ignore).text())
}

it('customers are in the file as Codat sent them', async () => {
  expect(await listOf()).toEqual(records)
  expect(JSON.parse(await createCustomersJson(undefined).write(ignore).text())).toEqual([])
})

it('chosen columns keep the members they are of', async () => {
  expect(await listOf(['contacts[0].name', 'phone'])).toEqual([
    { id: '1', contacts: [{ name: 'Ada' }], phone: null },
    { id: '2' },
    'no object',
  ])
})

it('they are sorted by a member, equal ones as they were', async () => {
  expect(await listOf(undefined, '-status')).toEqual(records)
  expect(await listOf(undefined, 'status')).toEqual([records[1], records[2], records[0]])
})

it('says how many are written', () => {
  const file = createCustomersJson(undefined)
  file.add(Array.from({ length: 2500 }, (_, place) => ({ id: String(place) })))
  const heard: number[] = []
  file.write((done) => heard.push(done))
  expect(heard).toEqual([1000, 2000, 2500])
})

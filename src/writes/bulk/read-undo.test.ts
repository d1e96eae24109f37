import { expect, it } from 'vitest'
import { customerSchema } from '../../api/customers.ts'
import { readUndo } from './read-undo.ts'
import { createRunDeps, runOfCreates } from './run-deps.fixture.ts'
import { entryOfRow, updateRow } from './row.fixture.ts'
import { Runs } from './runs.ts'

const model = { type: 'Object', properties: { customerName: { type: 'String', displayName: 'Name' } } }

it('reads what a run wrote, many customers with one request', async () => {
  const { browser, deps } = createRunDeps(() => ({ state: 'confirmed' }))
  const runs = new Runs(deps)
  const id = await runs.start({ ...runOfCreates(['A']), model })
  await browser.settle()
  const run = await deps.store.run(id)
  if (run === undefined) throw new Error('There is no run')
  const asked: (readonly string[])[] = []
  deps.api.customers = (_companyId, ids) => {
    asked.push(ids)
    const named = (customerName: string) => customerSchema.parse({ id: ids[0], customerName })
    return Promise.resolve(asked.length === 1 ? [named('Lantern Works')] : [])
  }
  const rows = Array.from({ length: 50 }, (_, index) => {
    const row = updateRow({ index, customerId: `C-${index}` })
    const { kind, customerId, opened, payload } = row
    const entry = entryOfRow(row, { kind, customerId, opened, payload, state: 'confirmed' })
    return { row, entry, outcome: { kind: 'confirmed' } as const }
  })
  const undo = await readUndo(deps, run, rows, new AbortController().signal)
  expect(asked.map(({ length }) => length)).toEqual([45, 5])
  expect(undo[0]).toMatchObject({ kind: 'possible', row: { payload: { customerName: 'Lantern' } } })
  expect(undo.slice(1).every(({ kind }) => kind === 'gone')).toBe(true)
})

import { expect, it } from 'vitest'
import { updateRow } from './row.fixture.ts'
import { RUN_VERSION } from './run-format.ts'
import type { Run } from './run-format.ts'
import { RunRecord } from './run-record.ts'
import type { RunProgress } from './run-record.ts'
import { createMemoryRunStore } from './run-store.fixture.ts'

const run: Run = {
  id: 'run-1',
  version: RUN_VERSION,
  name: 'Test',
  companyId: 'company-1',
  connectionId: 'connection-1',
  platformName: 'Xero',
  isOfflineConnector: false,
  model: {},
  createdAt: 0,
  count: 2,
  state: 'running',
  pause: null,
  requests: 0,
}

it('stores each change before it tells it, and requests with the next change', async () => {
  const store = createMemoryRunStore()
  await store.add(run, [updateRow(), updateRow({ index: 1 })])
  const told: RunProgress[] = []
  const record = new RunRecord(store, run, (progress) => told.push(progress))
  await record.load()
  await record.save([])
  expect(told).toEqual([])

  await record.save([updateRow({ index: 1, state: 'sent' })])
  expect(told.at(-1)?.rows.map(({ state }) => state)).toEqual(['waiting', 'sent'])
  expect((await store.rows('run-1')).map(({ state }) => state)).toEqual(['waiting', 'sent'])

  record.countRequest()
  expect((await store.run('run-1'))?.requests).toBe(0)
  await record.set({ state: 'paused', pause: 'person' })
  expect(await store.run('run-1')).toMatchObject({ requests: 1, state: 'paused', pause: 'person' })
  expect(told.at(-1)?.run).toMatchObject({ requests: 1, state: 'paused' })

  record.fail()
  expect(told.at(-1)?.run).toMatchObject({ state: 'paused', pause: 'storage' })
})

import { expect, it, vi } from 'vitest'
import { ApiError } from '../../api/errors.ts'
import { createCompanyIndex } from './company-index.ts'
import { customersApi, customersOf } from './customers-api.fixture.ts'
import { createMessageHandler } from './handle-messages.ts'
import { inProcessWorker } from '../../lib/in-process-worker.fixture.ts'
import type { IndexState } from './index-state.ts'

function indexOf(count: number) {
  const api = customersApi(customersOf(count))
  const index = createCompanyIndex(api, () => inProcessWorker(createMessageHandler))
  const steps: IndexState[] = []
  index.subscribe(() => void steps.push(index.getState()))
  const reached = (step: IndexState['step']) => vi.waitFor(() => expect(index.getState().step).toBe(step))
  const ready = async () => {
    await reached('ready')
    const state = index.getState()
    if (state.step !== 'ready') throw new Error(state.step)
    return state
  }
  return { api, index, steps, reached, ready }
}

it('reads every customer in as few requests as Codat allows, deleted ones too', async () => {
  const { api, index, steps, ready } = indexOf(10_000)
  for (const one of api.stored.slice(3, 4)) one.metadata = { isDeleted: true }
  expect(index.getState()).toEqual({ step: 'none' })
  void index.build()
  const state = await ready()
  expect(state).toMatchObject({ count: 10_000, total: 10_000, unreadable: 0, version: 1 })
  expect(api.wanted.map(({ page, pageSize, orderBy, since }) => [page, pageSize, orderBy, since])).toEqual([
    [1, 5000, 'id', undefined],
    [2, 5000, 'id', undefined],
  ])
  expect(steps).toContainEqual({ step: 'reading', done: 5000, total: 10_000, requests: 1 })
  const found = await index.ask('records', { ids: ['c-009999', 'nobody', 'c-000003'] })
  expect(found.map((record) => record.readable && record.customer.id)).toEqual(['c-009999', 'c-000003'])
})

it('notices a sync in between and reads again', async () => {
  const { api, index, ready } = indexOf(20)
  api.before = () => void (api.sync = api.wanted.length === 1 ? 'second' : api.sync)
  void index.build()
  await ready()
  expect(api.wanted).toHaveLength(2)
})

it('reads by name where the API refuses to sort by ID', async () => {
  const { api, index, ready } = indexOf(20)
  api.refusesOrder = 'id'
  void index.build()
  expect((await ready()).count).toBe(20)
  expect(api.wanted.map(({ orderBy }) => orderBy)).toEqual(['id', 'customerName'])
})

it('is cancelled in the middle, and read again from the start', async () => {
  const { api, index, reached, ready } = indexOf(10_000)
  api.before = () => new Promise(() => undefined)
  void index.build()
  await vi.waitFor(() => expect(api.wanted).toHaveLength(1))
  index.cancel()
  await reached('cancelled')
  await expect(index.ask('records', { ids: [] })).rejects.toThrow('haven’t been read')
  api.before = undefined
  void index.build()
  expect((await ready()).count).toBe(10_000)
})

it('fails with the error of the request, and can be read again', async () => {
  const { api, index, reached, ready } = indexOf(5)
  const forbidden = new ApiError({ kind: 'http', status: 403, request: 'GET customers', at: 0 })
  api.before = () => {
    throw forbidden
  }
  void index.build()
  await reached('failed')
  expect(index.getState()).toEqual({ step: 'failed', error: forbidden })
  api.before = undefined
  void index.build()
  await ready()
})

it('refreshes what has changed since, a little before the last reading, and says how many Codat has', async () => {
  const { api, index, ready } = indexOf(3)
  void index.build()
  const { builtAt } = await ready()
  const modifiedDate = new Date().toISOString()
  api.stored = api.stored.map((one) =>
    one.id === 'c-000001' ? { ...one, customerName: 'Renamed', modifiedDate } : one,
  )
  api.stored.push({ id: 'new', customerName: 'New', modifiedDate })
  api.wanted.length = 0
  void index.refresh()
  await vi.waitFor(() => expect(index.getState()).toMatchObject({ version: 2 }))
  expect(await ready()).toMatchObject({ count: 4, total: 4, refresh: { step: 'idle' } })
  const [changed, counted] = api.wanted
  expect(Date.parse(changed?.since ?? '')).toBeLessThan(builtAt - 10 * 60_000)
  expect(changed?.since).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  expect(counted).toMatchObject({ pageSize: 1 })
  expect(counted?.since).toBeUndefined()
  const records = await index.ask('records', { ids: ['c-000000', 'c-000001', 'new'] })
  expect(records.map((one) => one.readable && one.customer.customerName)).toEqual([
    'Customer 0',
    'Renamed',
    'New',
  ])
  // One that is gone without a trace is noticed by the number.
  api.stored.shift()
  void index.refresh()
  await vi.waitFor(() => expect(index.getState()).toMatchObject({ version: 3, count: 4, total: 3 }))
})

it('keeps what it has when a refresh fails or is cancelled', async () => {
  const { api, index, ready } = indexOf(3)
  void index.build()
  const before = await ready()
  const error = new ApiError({ kind: 'http', status: 500, request: 'GET customers', at: 0 })
  api.before = () => {
    throw error
  }
  void index.refresh()
  await vi.waitFor(() => expect(index.getState()).toEqual({ ...before, refresh: { step: 'failed', error } }))
  let release: (() => void) | undefined
  api.before = () =>
    new Promise((resolve) => {
      release = resolve
    })
  void index.refresh()
  await vi.waitFor(() => expect(release).toBeDefined())
  index.cancel()
  release?.()
  await vi.waitFor(() => expect(index.getState()).toEqual({ ...before, refresh: { step: 'idle' } }))
  expect(await index.ask('records', { ids: ['c-000002'] })).toHaveLength(1)
})

it('gives the memory back, and questions with it', async () => {
  const { index, ready } = indexOf(3)
  void index.build()
  await ready()
  const asked = index.ask('records', { ids: ['c-000001'] })
  index.drop()
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' })
  expect(index.getState()).toEqual({ step: 'none' })
})

it('leaves a question alone that nobody waits for any more', async () => {
  const { index, ready } = indexOf(3)
  void index.build()
  await ready()
  const controller = new AbortController()
  const asked = index.ask('records', { ids: ['c-000001'] }, controller.signal)
  controller.abort()
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' })
  await expect(index.ask('records', { ids: [] }, controller.signal)).rejects.toMatchObject({
    name: 'AbortError',
  })
})

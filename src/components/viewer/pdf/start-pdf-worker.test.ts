import { beforeEach, expect, it, vi } from 'vitest'

class FakeWorker extends EventTarget {
  static all: FakeWorker[] = []
  terminate = vi.fn<() => void>()

  constructor() {
    super()
    FakeWorker.all.push(this)
  }
}

/** The module keeps the worker that is ready. */
async function load() {
  vi.resetModules()
  return import('./start-pdf-worker.ts')
}

const ignore = (): void => undefined

beforeEach(() => {
  FakeWorker.all = []
  vi.stubGlobal('Worker', FakeWorker)
})

it('has one worker ready, for one document', async () => {
  const { preparePdfWorker, startPdfWorker } = await load()
  preparePdfWorker()
  preparePdfWorker()
  expect(FakeWorker.all).toHaveLength(1)
  expect(startPdfWorker(ignore)).toBe(FakeWorker.all[0])
  expect(startPdfWorker(ignore)).toBe(FakeWorker.all[1])
})

it('ends the worker that is ready, and no other', async () => {
  const { preparePdfWorker, startPdfWorker, endSpareWorker } = await load()
  preparePdfWorker()
  startPdfWorker(ignore)
  preparePdfWorker()
  endSpareWorker()
  endSpareWorker()
  expect(FakeWorker.all.map(({ terminate }) => terminate.mock.calls.length)).toEqual([0, 1])
  startPdfWorker(ignore)
  expect(FakeWorker.all).toHaveLength(3)
})

it('gives no document a worker whose code could not be loaded', async () => {
  const { preparePdfWorker, startPdfWorker } = await load()
  preparePdfWorker()
  FakeWorker.all[0]?.dispatchEvent(new Event('error'))
  expect(startPdfWorker(ignore)).toBe(FakeWorker.all[1])
})

it('tells what is missing, and passes over what pdf.js says to itself', async () => {
  const { startPdfWorker } = await load()
  const losses: string[] = []
  startPdfWorker((loss) => losses.push(loss))
  for (const data of [{ loss: 'picture' }, { action: 'ready' }, { loss: 'everything' }])
    FakeWorker.all[0]?.dispatchEvent(new MessageEvent('message', { data }))
  expect(losses).toEqual(['picture'])
})

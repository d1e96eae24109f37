import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { PreviewTimeout } from '../run-in-worker.ts'
import { livePdf } from './live-pdf.fixture.ts'
import type { LivePdf } from './live-pdf.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const never = () => new Promise<never>(() => undefined)
const open = () => new AbortController().signal

/** Something to read on a page, and a record of when it was its turn. */
function reader(pdf: LivePdf) {
  const order: string[] = []
  const read = (
    name: string,
    page: number | undefined,
    work: () => Promise<unknown> = async () => name,
    {
      urgency = 'sight' as const,
      signal = open(),
    }: { urgency?: 'sight' | 'find' | 'rest'; signal?: AbortSignal } = {},
  ) =>
    pdf
      .read({ ...(page !== undefined && { page }), urgency, signal }, async () => {
        order.push(name)
        return work()
      })
      .catch((error: unknown) => error)
  return { order, read }
}

it('reads one after the other, what is in sight first', async () => {
  const { order, read } = reader(livePdf({}))
  await Promise.all([
    read('first', 1),
    read('survey', 2, undefined, { urgency: 'rest' }),
    read('find', 3, undefined, { urgency: 'find' }),
    read('second', 4),
  ])
  expect(order).toEqual(['first', 'second', 'find', 'survey'])
})

it('one that fails costs the others nothing, and those nobody waits for are left out', async () => {
  const { order, read } = reader(livePdf({}))
  const scrolledPast = new AbortController()
  const done = [
    read('damaged', 1, () => Promise.reject(new Error('damaged'))),
    read('past', 2, undefined, { signal: scrolledPast.signal }),
    read('well', 3),
  ]
  scrolledPast.abort(new Error('scrolled past'))
  expect(await Promise.all(done)).toEqual([new Error('damaged'), new Error('scrolled past'), 'well'])
  expect(order).toEqual(['damaged', 'well'])
})

it('a page that keeps the worker busy is given up, and the others are read in another one', async () => {
  const pdf = livePdf({ opening: 1 }, { opening: 2 })
  const { order, read } = reader(pdf)
  const slow = read('slow', 2, never)
  const next = pdf.read({ page: 3, urgency: 'sight', signal: open() }, async (document) => document)
  await vi.advanceTimersByTimeAsync(30_000)
  expect(await slow).toBeInstanceOf(PreviewTimeout)
  expect(await next).toEqual({ opening: 2 })
  expect([...pdf.losses.getFound()]).toEqual([['slow', [2]]])
  // It isn't tried again.
  expect(await read('again', 2)).toBeInstanceOf(PreviewTimeout)
  expect(order).toEqual(['slow'])
})

it('a page isn’t blamed for one before it, which was broken off', async () => {
  const pdf = livePdf({ isBusy: true }, { isBusy: false })
  const past = new AbortController()
  const first = pdf.read({ page: 2, urgency: 'sight', signal: past.signal }, never).catch(() => 'past')
  await vi.advanceTimersByTimeAsync(100)
  past.abort()
  expect(await first).toBe('past')
  const second = pdf.read({ page: 3, urgency: 'sight', signal: open() }, async (document) =>
    'isBusy' in document && document.isBusy === true ? never() : 'shown',
  )
  await vi.advanceTimersByTimeAsync(30_000)
  expect(await second).toBe('shown')
  expect([...pdf.losses.getFound()]).toEqual([])
})

it('what isn’t on a page and takes too long is something that may be missing', async () => {
  const pdf = livePdf({})
  const outline = reader(pdf).read('outline', undefined, never)
  await vi.advanceTimersByTimeAsync(30_000)
  expect(await outline).toBeInstanceOf(PreviewTimeout)
  expect([...pdf.losses.getFound()]).toEqual([['content', []]])
})

it('time doesn’t count while the window is hidden', async () => {
  const pdf = livePdf({})
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  const page = reader(pdf).read(
    'page',
    1,
    () => new Promise((resolve) => setTimeout(resolve, 100_000, 'late')),
  )
  await vi.advanceTimersByTimeAsync(90_000)
  hidden.mockReturnValue(false)
  document.dispatchEvent(new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(20_000)
  expect(await page).toBe('late')
  hidden.mockRestore()
})

it('after six pages like that, no other worker is started', async () => {
  const pdf = livePdf({})
  const { order, read } = reader(pdf)
  for (let page = 1; page <= 6; page++) {
    const slow = read(`page ${page}`, page, never)
    await vi.advanceTimersByTimeAsync(30_000)
    await slow
  }
  expect(await read('page 8', 8, undefined, { urgency: 'rest' })).toBeInstanceOf(PreviewTimeout)
  expect(await read('page 7', 7)).toBeInstanceOf(PreviewTimeout)
  expect(pdf.losses.getFound().get('slow')).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(order).toHaveLength(6)
})

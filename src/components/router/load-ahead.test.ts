import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { loadAhead } from './load-ahead.ts'
import { NO_FRAMES } from './no-frames.fixture.ts'
import { PageCode } from './page-code.ts'
import type { Frames } from './router.ts'

beforeEach(() => {
  vi.stubGlobal('window', globalThis)
  vi.stubGlobal('navigator', { onLine: true })
})

afterEach(() => {
  vi.unstubAllGlobals()
})

/** Three pages, two of them behind the same frame, that say when their code is asked for. */
function pages() {
  const asked: string[] = []
  const frame = (name: string) => ({
    code: new PageCode(() => {
      asked.push(name)
      return name === 'writes' ? Promise.reject(new Error('gone')) : Promise.resolve({ default: () => null })
    }),
    Crash: () => null,
  })
  const company = frame('company')
  const frames: Frames = {
    ...NO_FRAMES,
    customers: [company, frame('customers')],
    writes: [company, frame('writes')],
    customer: [company, frame('customer')],
  }
  return { asked, frames }
}

it('loads pages in the order given, each frame once, past one that fails', async () => {
  const { asked, frames } = pages()
  await loadAhead(frames, ['customers', 'writes', 'customer'])
  expect(asked).toEqual(['company', 'customers', 'writes', 'customer'])
})

it.each([
  ['offline', { onLine: false }],
  ['on a connection where data is saved', { onLine: true, connection: { saveData: true } }],
])('loads nothing %s', async (_name, browser) => {
  vi.stubGlobal('navigator', browser)
  const { asked, frames } = pages()
  await loadAhead(frames, ['customers'])
  expect(asked).toEqual([])
})

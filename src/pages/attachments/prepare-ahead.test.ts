import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { preparePdfAhead } from './prepare-ahead.ts'

const { started } = vi.hoisted(() => ({ started: Array<string | undefined>() }))
vi.mock('../../components/viewer/file/prepare-viewer.ts', () => ({
  startViewer: (kind: string | undefined) => started.push(kind),
}))

const left = new AbortController().signal

beforeEach(() => {
  vi.stubGlobal('window', globalThis)
  started.length = 0
})

afterEach(() => {
  vi.unstubAllGlobals()
})

it.each([
  ['that tells nothing', {}],
  ['with a fast network and enough memory', { connection: { effectiveType: '4g' }, deviceMemory: 8 }],
])('starts what opens a PDF in a browser %s', async (_name, browser) => {
  vi.stubGlobal('navigator', { onLine: true, ...browser })
  await preparePdfAhead(left)
  expect(started).toEqual(['pdf'])
})

it.each([
  ['data is saved', { connection: { saveData: true } }],
  ['the network is slow', { connection: { effectiveType: '3g' } }],
  ['memory is scarce', { deviceMemory: 2 }],
  ['offline', { onLine: false }],
])('starts nothing where %s', async (_name, browser) => {
  vi.stubGlobal('navigator', { onLine: true, ...browser })
  await preparePdfAhead(left)
  expect(started).toEqual([])
})

it('starts nothing when the list was left before there was time for it', async () => {
  vi.stubGlobal('navigator', { onLine: true })
  const leaving = new AbortController()
  const prepared = preparePdfAhead(leaving.signal)
  leaving.abort()
  await prepared
  expect(started).toEqual([])
})

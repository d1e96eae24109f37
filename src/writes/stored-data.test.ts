import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { clearStoredData, STORED_DATA } from './stored-data.ts'

const clearWrites = vi.hoisted(() => vi.fn<() => Promise<void>>())
const clearRuns = vi.hoisted(() => vi.fn<() => Promise<void>>())
const clearDrafts = vi.hoisted(() => vi.fn<() => Promise<void>>())
vi.mock('./engine/get-write-engine.ts', () => ({ getWriteEngine: () => ({ clearAll: clearWrites }) }))
vi.mock('./bulk/get-runs.ts', () => ({ getRuns: () => ({ clearAll: clearRuns }) }))
vi.mock('./drafts/get-drafts.ts', () => ({ getDrafts: () => ({ clearAll: clearDrafts }) }))
const clearDuplicates = vi.hoisted(() => vi.fn<() => Promise<void>>())
vi.mock('./duplicates/duplicates-store.ts', () => ({ clearDuplicates }))
const clearBulkEdits = vi.hoisted(() => vi.fn<() => Promise<void>>())
vi.mock('./bulk-edit/bulk-edit-store.ts', () => ({ clearBulkEdits }))

beforeEach(() => vi.clearAllMocks())
afterEach(() => vi.unstubAllGlobals())

/** Keys are properties, as they are in a real storage. */
function storageOf(content: Record<string, string>) {
  const storage = { ...content }
  Object.defineProperty(storage, 'removeItem', { value: (key: string) => delete storage[key] })
  return storage
}

function blocked(): never {
  throw new DOMException('The operation is insecure.', 'SecurityError')
}

it('clears what Customer Desk stored and leaves the rest', async () => {
  const localStorage = storageOf({ 'desk.shortcuts': 'off', other: '1' })
  const sessionStorage = storageOf({ 'desk.list-position.a': '{}', other: '2' })
  vi.stubGlobal('window', { localStorage, sessionStorage })
  await clearStoredData()
  expect(clearWrites).toHaveBeenCalledOnce()
  expect(clearRuns).toHaveBeenCalledOnce()
  expect(clearDrafts).toHaveBeenCalledOnce()
  expect(clearDuplicates).toHaveBeenCalledOnce()
  expect(clearBulkEdits).toHaveBeenCalledOnce()
  expect({ ...localStorage }).toEqual({ other: '1' })
  expect({ ...sessionStorage }).toEqual({ other: '2' })
})

it('clears the rest when a part fails, and then rejects', async () => {
  const localStorage = storageOf({ 'desk.shortcuts': 'off' })
  vi.stubGlobal('window', { localStorage, sessionStorage: storageOf({}) })
  clearWrites.mockRejectedValueOnce(new Error('No journal'))
  await expect(clearStoredData()).rejects.toThrow('No journal')
  expect(clearDrafts).toHaveBeenCalledOnce()
  expect({ ...localStorage }).toEqual({})
})

it('comes to an end where web storage is blocked', async () => {
  const window = Object.defineProperties(
    {},
    { localStorage: { get: blocked }, sessionStorage: { get: blocked } },
  )
  vi.stubGlobal('window', window)
  vi.stubGlobal('localStorage', undefined)
  await expect(clearStoredData()).resolves.toBeUndefined()
  expect(clearDrafts).toHaveBeenCalledOnce()
})

it('names every key of web storage that the code has', () => {
  const keys = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?<!\.test|\.fixture)\.tsx?$/.test(path))
    .map((path) => readFileSync(`src/${path}`, 'utf8'))
    .filter((text) => text.includes('stored-value.ts') || text.includes('desk.list-position'))
    .flatMap((text) => text.match(/(?<=['`])desk\.[a-z-]+/g) ?? [])
  expect(keys.length).toBeGreaterThan(8)
  const named = STORED_DATA.map(({ where }) => where).join()
  expect(keys.filter((key) => !named.includes(key))).toEqual([])
})

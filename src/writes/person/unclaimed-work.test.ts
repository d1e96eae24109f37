import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createUnsavedEditsStore } from '../drafts/unsaved-edits.ts'
import { createWebStorage } from '../platform/web-storage.fixture.ts'
import { DAY_MS } from '../rules/schedule.ts'
import { createMemoryDatabase } from './memory-database.fixture.ts'
import { key, NOW, place, storedDraft } from './stored-draft.fixture.ts'
import { claimWork, forgetOldUnclaimed, forgetUnclaimed, unclaimedWork } from './unclaimed-work.ts'

const databases = vi.hoisted(() => ({ own: vi.fn<() => unknown>(), device: vi.fn<() => unknown>() }))
vi.mock('../platform/database.ts', () => ({
  openDatabase: databases.own,
  openDeviceDatabase: databases.device,
}))

const edits = {
  place,
  content: { values: { customerName: 'Typed' }, openedRecord: null },
  draftId: 'd',
  tabId: 'tab-1',
  revision: null,
  adopted: true,
  savedAt: NOW,
}

const change = { id: 'change-1', times: { created: NOW } }
const run = { id: 'run-1', createdAt: NOW }
const row = { runId: 'run-1', index: 0 }
const work = () => ({
  journal: [[change.id, change]] as [string, unknown][],
  runs: [[run.id, run]] as [string, unknown][],
  runRows: [[['run-1', 0], row]] as [[string, number], unknown][],
  drafts: [[key, storedDraft('Unclaimed')]] as [string, unknown][],
})

let device: ReturnType<typeof createMemoryDatabase>
let own: ReturnType<typeof createMemoryDatabase>
let localStorage: Storage

/** Opens a page of a person; of nobody in particular without one. */
function signIn(person: string) {
  vi.stubGlobal('document', { querySelector: () => ({ content: person }) })
}

beforeEach(() => {
  localStorage = createWebStorage()
  vi.stubGlobal('window', { localStorage })
  device = createMemoryDatabase(work())
  own = createMemoryDatabase()
  databases.device.mockImplementation(() => Promise.resolve(device))
  databases.own.mockImplementation(() => Promise.resolve(own))
  createUnsavedEditsStore(() => localStorage).put(edits)
  signIn('ada')
})
afterEach(() => vi.unstubAllGlobals())

const NOTHING = { changes: 0, runs: 0, drafts: 0 }

test('work of nobody in particular is counted, and not where nobody signs in: there it’s everyone’s', async () => {
  expect(await unclaimedWork()).toEqual({ changes: 1, runs: 1, drafts: 2 })
  signIn('')
  expect(await unclaimedWork()).toEqual(NOTHING)
})

test('who says it’s theirs gets all of it, once', async () => {
  await claimWork()
  expect(own.rows('journal')).toEqual([change])
  expect(own.rows('runs')).toEqual([run])
  expect(own.rows('runRows')).toEqual([row])
  expect(own.rows('drafts')).toEqual([storedDraft('Unclaimed')])
  expect(createUnsavedEditsStore(() => localStorage, 'ada').of(place)).toEqual([edits])
  expect(createUnsavedEditsStore(() => localStorage, 'ben').of(place)).toEqual([])
  expect(await unclaimedWork()).toEqual(NOTHING)
  expect(device.rows('runRows')).toEqual([])
})

test('claiming after an interruption replaces nothing that has gone on since', async () => {
  own = createMemoryDatabase({ journal: [[change.id, { ...change, state: 'confirmed' }]] })
  await claimWork()
  expect(own.rows('journal')).toEqual([{ ...change, state: 'confirmed' }])
  expect(device.rows('journal')).toEqual([])
})

test('a draft of the same form stays, with the claimed one among the earlier ones', async () => {
  own = createMemoryDatabase({ drafts: [[key, storedDraft('Mine', NOW + 1)]] })
  await claimWork()
  expect(own.rows('drafts')).toMatchObject([
    { values: { customerName: 'Mine' }, earlier: [{ values: { customerName: 'Unclaimed' } }] },
  ])
})

test('drafts that this version can’t join stay where they are', async () => {
  const unknown = { key, version: 99 }
  own = createMemoryDatabase({ drafts: [[key, unknown]] })
  device = createMemoryDatabase({ drafts: [[key, unknown]] })
  await claimWork()
  expect([own.rows('drafts'), device.rows('drafts')]).toEqual([[unknown], [unknown]])
})

test('what nobody claims goes after 30 days, the rows of a run with it', async () => {
  await forgetOldUnclaimed(NOW + 30 * DAY_MS)
  expect(await unclaimedWork()).toMatchObject({ changes: 1, runs: 1 })
  expect(device.rows('runRows')).toHaveLength(1)
  await forgetOldUnclaimed(NOW + 30 * DAY_MS + 1)
  expect(await unclaimedWork()).toMatchObject({ changes: 0, runs: 0 })
  expect(device.rows('runRows')).toEqual([])
})

test('all of it goes when a person says so, and nothing of a person’s own', async () => {
  createUnsavedEditsStore(() => localStorage, 'ben').put(edits)
  await forgetUnclaimed()
  expect(await unclaimedWork()).toEqual(NOTHING)
  expect(device.rows('runRows')).toEqual([])
  expect(createUnsavedEditsStore(() => localStorage, 'ben').all()).toEqual([edits])
})

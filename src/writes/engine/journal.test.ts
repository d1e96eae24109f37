import { beforeEach, describe, expect, test } from 'vitest'
import { openTabState, TestBrowser } from '../platform/browser.fixture.ts'
import { entryWithResponse, networkError, sentEntry } from '../rules/entry.fixture.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'
import { Journal } from './journal.ts'
import type { JournalStore } from './journal-store.ts'
import { createMemoryStore } from './journal-store.fixture.ts'

const DAY_MS = 24 * 60 * 60_000

let browser: TestBrowser
let store: JournalStore
let seen: string[]

function openJournal(over: Partial<JournalStore> = {}) {
  const tab = openTabState()
  return new Journal({ ...store, ...over }, browser.channel(tab), browser.clock(tab), (entry, before) =>
    seen.push(`${before?.state ?? 'nothing'} → ${entry.state}`),
  )
}

beforeEach(() => {
  browser = new TestBrowser()
  store = createMemoryStore()
  seen = []
})

const fail = () => Promise.reject(new DOMException('No room', 'QuotaExceededError'))
const fits = () => null
const entry = (more: Partial<JournalEntry> = {}) => {
  const times = { created: browser.now, sent: browser.now, answered: null, completed: null, lastPoll: null }
  return { ...sentEntry(more), times, ...more }
}
const lost = () => ({ type: 'no-response', at: browser.now, error: networkError, mayReplay: false }) as const

describe('loading', () => {
  test('shows what is stored, newest first, and counts what is under way', async () => {
    await store.insert(entry({ id: 'old' }), fits)
    browser.now += 1
    const done = entryWithResponse('Success', { id: 'new' })
    await store.insert(Object.assign(done, { times: entry().times }), fits)
    const journal = openJournal()
    expect(journal.state).toMatchObject({ isLoaded: false, entries: [] })
    await journal.load()
    expect(journal.state).toMatchObject({ isLoaded: true, problem: null, openCount: 1 })
    expect(journal.state.entries.map(({ id }) => id)).toEqual(['new', 'old'])
  })

  test('forgets what is older than 30 days, readable or not', async () => {
    await store.insert(entry({ id: 'old' }), fits)
    const odd = { id: 'odd', times: { created: browser.now } }
    await store.insert(odd, fits)
    browser.now += 30 * DAY_MS
    await openJournal().load()
    expect(await store.all()).toHaveLength(2)
    browser.now += 1
    await openJournal().load()
    expect(await store.all()).toEqual([])
  })

  test('keeps a row it cannot read, says so, and forgets it when told to', async () => {
    const odd = { id: 'odd', version: 7 }
    await store.insert(odd, fits)
    const journal = openJournal()
    await journal.load()
    expect(journal.state.unreadable).toMatchObject([{ id: 'odd', raw: { version: 7 } }])
    await journal.clear()
    expect(await store.all()).toEqual([])
    expect(journal.state.unreadable).toEqual([])
  })

  test('goes on to show what the store could not clear, and rejects', async () => {
    const journal = openJournal({ clear: fail })
    await journal.insert(entry(), fits)
    await expect(journal.clear()).rejects.toThrow('No room')
    expect(journal.state).toMatchObject({ problem: 'No room', entries: [{ id: 'entry-1' }] })
  })

  test('from a store that fails says why, and the journal is empty', async () => {
    const journal = openJournal({ all: fail })
    await journal.load()
    expect(journal.state).toMatchObject({ isLoaded: true, problem: 'No room', entries: [] })
  })
})

describe('a new entry', () => {
  test('is stored unless one that is there stands in its way', async () => {
    const journal = openJournal()
    expect(await journal.insert(entry(), fits)).toBeNull()
    const reason = await journal.insert(entry({ id: 'entry-2' }), (all) => all.map(({ id }) => id).join(' '))
    expect(reason).toBe('entry-1')
    expect(await store.all()).toMatchObject([{ id: 'entry-1' }])
  })

  test('that cannot be stored is rejected, unless the person was told', async () => {
    const journal = openJournal({ insert: fail })
    await expect(journal.insert(entry(), fits)).rejects.toThrow('No room')
    expect(journal.state).toMatchObject({ problem: 'No room', entries: [] })
    expect(journal.insertUnsafe(entry(), fits)).toBeNull()
    expect(journal.state.entries).toMatchObject([{ id: 'entry-1', unsafe: true }])
    expect(journal.insertUnsafe(entry({ id: 'entry-2' }), ([first]) => first?.id ?? null)).toBe('entry-1')
  })

  test('is weighed against those that only this tab knows', async () => {
    const journal = openJournal()
    journal.insertUnsafe(entry(), fits)
    expect(await journal.insert(entry({ id: 'entry-2' }), ([first]) => first?.id ?? null)).toBe('entry-1')
  })
})

describe('an event', () => {
  test('changes the stored entry and tells the page once', async () => {
    const journal = openJournal()
    await journal.insert(entry(), fits)
    let told = 0
    journal.subscribe(() => told++)
    await journal.apply('entry-1', lost())
    expect(await store.get('entry-1')).toMatchObject({ state: 'unknown' })
    expect(told).toBe(1)
    expect(seen).toEqual(['nothing → sending', 'sending → unknown'])
  })

  test('of an entry that was cleared elsewhere takes it off the page', async () => {
    const journal = openJournal()
    await journal.insert(entry(), fits)
    await store.clear()
    expect(await journal.apply('entry-1', lost())).toBeUndefined()
    expect(journal.state.entries).toEqual([])
  })

  test('that cannot be stored is known to this tab, and stored with the next one that can', async () => {
    let isFull = true
    const journal = openJournal({
      update: (id, change) => (isFull ? fail() : store.update(id, change)),
    })
    await journal.insert(entry(), fits)
    expect(await journal.apply('entry-1', lost())).toMatchObject({ state: 'unknown' })
    expect(await store.get('entry-1')).toMatchObject({ state: 'sending' })
    isFull = false
    await journal.apply('entry-1', { type: 'acknowledge' })
    expect(await store.get('entry-1')).toMatchObject({ state: 'unknown', acknowledged: true })
  })
})

describe('other tabs', () => {
  test('show each change, and forget everything when one of them clears the journal', async () => {
    const [one, two] = [openJournal(), openJournal()]
    await one.insert(entry(), fits)
    await browser.settle()
    expect(two.state.entries).toMatchObject([{ id: 'entry-1', state: 'sending' }])
    await one.apply('entry-1', lost())
    await browser.settle()
    expect(two.get('entry-1')).toMatchObject({ state: 'unknown' })
    await two.clear()
    await browser.settle()
    expect(one.state.entries).toEqual([])
  })

  test('ignore messages that are none of theirs, and none at all once stopped', async () => {
    const journal = openJournal()
    const channel = browser.channel(openTabState())
    for (const odd of [null, 'text', { id: 'entry-1' }, { type: 'entry', id: 'nowhere' }]) channel.post(odd)
    await store.insert(entry(), fits)
    journal.stop()
    channel.post({ type: 'entry', id: 'entry-1' })
    await browser.settle()
    expect(journal.state.entries).toEqual([])
  })
})

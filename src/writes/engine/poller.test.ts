import { beforeEach, describe, expect, test } from 'vitest'
import { openTabState, TestBrowser } from '../platform/browser.fixture.ts'
import type { TabState } from '../platform/browser.fixture.ts'
import { operation } from '../../api/push-operation.fixture.ts'
import { networkError, sentEntry } from '../rules/entry.fixture.ts'
import { nextEntry } from '../rules/state-machine.ts'
import type { WriteEvent } from '../rules/state-machine.ts'
import { Journal } from './journal.ts'
import { createMemoryStore } from './journal-store.fixture.ts'
import type { JournalStore } from './journal-store.ts'
import { createKeptLimit } from './kept-limit.fixture.ts'
import { RequestLimit } from './request-limit.ts'
import { Poller } from './poller.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND

let browser: TestBrowser
let store: JournalStore
let start: number
/** Seconds after the start at which a step was taken, and by which tab. */
let steps: { readonly after: number; readonly tab: TabState }[]
let respond: () => WriteEvent | null
let isSparing: boolean

const stillPending = (): WriteEvent => ({
  type: 'operation',
  at: browser.now,
  operation: operation('Pending'),
  foundBy: 'answer',
})

beforeEach(() => {
  browser = new TestBrowser()
  store = createMemoryStore()
  start = browser.now
  steps = []
  respond = stillPending
  isSparing = false
})

const seconds = () => steps.map(({ after }) => after)

async function openTab(tab = openTabState()) {
  const clock = browser.clock(tab)
  const journal = new Journal(store, browser.channel(tab), clock, () => undefined)
  await journal.load()
  const poller = new Poller({
    journal,
    clock,
    locks: browser.locks(tab),
    presence: browser.presence(tab),
    isSparing: () => isSparing,
    limit: new RequestLimit(createKeptLimit()),
    step: () => {
      steps.push({ after: (browser.now - start) / SECOND, tab })
      return Promise.resolve(respond())
    },
  })
  return { tab, journal, poller }
}

/** An entry Codat has received just now. */
function pendingEntry(id = 'entry-1') {
  const times = { created: start, sent: start, answered: null, completed: null, lastPoll: null }
  return nextEntry({ ...sentEntry({ id }), times }, stillPending())
}

describe('a pending change', () => {
  test('is asked about after 1, 2, 4 … seconds, from the last response', async () => {
    const { journal } = await openTab()
    await journal.insert(pendingEntry(), () => null)
    await browser.pass(20 * SECOND)
    expect(seconds()).toEqual([1, 3, 7, 15])
  })

  test('is asked about once a minute at most while few requests are left', async () => {
    isSparing = true
    const { journal } = await openTab()
    await journal.insert(pendingEntry(), () => null)
    await browser.pass(3 * MINUTE)
    expect(seconds()).toEqual([1, 61, 121])
  })

  test('is left alone once it is confirmed', async () => {
    const { journal } = await openTab()
    await journal.insert(pendingEntry(), () => null)
    respond = () => ({
      type: 'operation',
      at: browser.now,
      operation: operation('Success'),
      foundBy: 'answer',
    })
    await browser.pass(60 * MINUTE)
    expect(seconds()).toEqual([1])
  })

  test('is asked about four at a time', async () => {
    const { journal } = await openTab()
    for (const id of ['1', '2', '3', '4', '5']) await journal.insert(pendingEntry(id), () => null)
    respond = () => ({ type: 'poll-failed', at: browser.now, error: limited(10 * SECOND) })
    await browser.pass(5 * SECOND)
    // The fifth waits as long as the limit that the four have met.
    expect(seconds()).toEqual([1, 1, 1, 1])
  })
})

const limited = (retryAfterMs: number | null) =>
  ({ ...networkError, kind: 'http', status: 429, retryAfterMs }) as const

describe('a limit', () => {
  test.each([
    ['as long as Codat says', 10 * SECOND, 11],
    ['half a minute when Codat does not say', null, 31],
  ])('makes all changes wait %s', async (_how, retryAfterMs, next) => {
    const { journal } = await openTab()
    await journal.insert(pendingEntry(), () => null)
    respond = () => ({ type: 'poll-failed', at: browser.now, error: limited(retryAfterMs) })
    await browser.pass(SECOND)
    respond = stillPending
    await journal.insert(pendingEntry('entry-2'), () => null)
    await browser.pass(next * SECOND - 2 * SECOND)
    expect(seconds()).toEqual([1])
    await browser.pass(SECOND)
    expect(seconds().slice(1)).toContain(next)
  })
})

describe('of several tabs', () => {
  test('one asks, and another goes on when it is closed', async () => {
    const [one, two] = [await openTab(), await openTab()]
    await one.journal.insert(pendingEntry(), () => null)
    await browser.pass(4 * SECOND)
    expect(new Set(steps.map(({ tab }) => tab)).size).toBe(1)
    const [first] = steps
    browser.close(first?.tab ?? one.tab)
    const other = first?.tab === one.tab ? two.tab : one.tab
    await browser.pass(10 * SECOND)
    expect(seconds()).toEqual([1, 3, 7])
    expect(steps.at(-1)?.tab).toBe(other)
  })

  test('none asks while it is hidden or offline, or has been stopped', async () => {
    const { journal, tab, poller } = await openTab()
    tab.isVisible = false
    await journal.insert(pendingEntry(), () => null)
    await browser.pass(MINUTE)
    expect(seconds()).toEqual([])
    tab.isVisible = true
    browser.setOnline(false)
    await browser.pass(MINUTE)
    expect(seconds()).toEqual([])
    browser.setOnline(true)
    await browser.settle()
    expect(seconds()).toEqual([120])
    poller.stop()
    await browser.pass(MINUTE)
    expect(seconds()).toEqual([120])
  })
})

import type { ChangeToSend } from '../engine/change-to-send.ts'
import { createKeptLimit } from '../engine/kept-limit.fixture.ts'
import { RequestLimit } from '../engine/request-limit.ts'
import type { JournalState } from '../engine/journal.ts'
import { openTabState, TestBrowser } from '../platform/browser.fixture.ts'
import { sentEntry } from '../rules/entry.fixture.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'
import { createMemoryRunStore } from './run-store.fixture.ts'
import type { RunToStart } from './new-run.ts'
import type { RunsDeps } from './runs.ts'

const EMPTY: JournalState = {
  entries: [],
  unreadable: [],
  problem: null,
  isLoaded: true,
  openCount: 0,
  attentionCount: 0,
}

/** What a run needs of the world, with an engine that sends nothing and says what a test wants. */
export function createRunDeps(respond: (change: ChangeToSend) => Partial<JournalEntry>) {
  const browser = new TestBrowser()
  const tab = openTabState()
  const listeners = new Set<() => void>()
  let state = EMPTY
  const sent: string[] = []
  const engine: RunsDeps['engine'] = {
    limit: new RequestLimit(createKeptLimit()),
    get state() {
      return state
    },
    start: () => Promise.resolve(),
    send: (change) => {
      sent.push(change.title)
      const { draftId, kind, customerId, title, runId } = change
      const linkedTo = state.entries.find((entry) => entry.draftId === draftId)?.id ?? null
      const more = {
        id: browser.newId(),
        draftId,
        kind,
        customerId,
        title,
        runId,
        linkedTo,
        ...respond(change),
      }
      const entry = { ...sentEntry(more), ...more }
      state = { ...state, entries: [entry, ...state.entries] }
      for (const listener of listeners) listener()
      return Promise.resolve(entry)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    overlay: (_companyId, customer) => ({ customer, changes: [] }),
    operationsRead: () => Promise.resolve(),
    recordsRead: () => Promise.resolve(),
  }
  const deps: RunsDeps = {
    engine,
    store: createMemoryRunStore(),
    api: {
      customers: () => Promise.resolve([]),
      lastSync: () => Promise.resolve(null),
      operations: () => Promise.resolve([]),
      isLinked: () => Promise.resolve(true),
    },
    clock: browser.clock(tab),
    locks: browser.locks(tab),
    presence: browser.presence(tab),
    channel: browser.channel(tab),
    quota: () => undefined,
    newId: () => browser.newId(),
  }
  return { browser, deps, sent }
}

/** A run of new customers. */
export const runOfCreates = (names: readonly string[]): RunToStart => ({
  companyId: 'company-1',
  connection: { id: 'connection-1', platformName: 'Xero' },
  model: {},
  name: 'From a file',
  rows: names.map((title) => ({
    kind: 'create',
    customerId: null,
    title,
    payload: { customerName: title },
    opened: null,
    changes: [],
  })),
})

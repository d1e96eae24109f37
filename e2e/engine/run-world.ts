import { vi } from 'vitest'
import { appStatus } from '../../src/api/app-status.ts'
import { codatRunApi } from '../../src/writes/bulk/run-api.ts'
import type { RunApi } from '../../src/writes/bulk/run-api.ts'
import type { RunRow } from '../../src/writes/bulk/run-format.ts'
import type { RunStore } from '../../src/writes/bulk/run-store.ts'
import { Runs } from '../../src/writes/bulk/runs.ts'
import type { RunToStart } from '../../src/writes/bulk/new-run.ts'
import { never } from '../../src/writes/platform/browser.fixture.ts'
import { createInput, TestWorld, updateInput } from './world.ts'
import type { TestCompany, TestTab } from './world.ts'

/** As the server's page says it behind a reverse proxy that has signed somebody in. */
const signedInByProxy = {
  querySelector: (selector: string) => (selector.includes('desk-access') ? { content: 'header' } : null),
}

/** A world in which tabs send many changes. */
export class RunWorld extends TestWorld {
  /** Requests that left although Codat had asked for a pause. */
  readonly whileLimited: string[] = []
  /** How often a run has read the list of operations. */
  listsRead = 0
  readonly #isQuotaTold: boolean
  #limitedAt = 0
  #limitedUntil = 0

  /** With a quota of the day, Codat enforces it and its responses tell the tab what is left. */
  constructor(dailyQuota?: number) {
    super(dailyQuota)
    this.#isQuotaTold = dailyQuota !== undefined
    vi.stubGlobal('document', signedInByProxy)
    vi.stubGlobal('fetch', async (input: string, init?: RequestInit) => {
      // What leaves in the very moment of the response is on its way already.
      const isToCodat = input.startsWith('/api/')
      if (isToCodat && this.now > this.#limitedAt && this.now < this.#limitedUntil)
        this.whileLimited.push(`${init?.method ?? 'GET'} ${input}`)
      const response = await this.fetch(input, init)
      const seconds = Number(response.headers.get('Retry-After') ?? 0)
      if (response.status === 429) {
        this.#limitedAt = this.now
        this.#limitedUntil = Math.max(this.#limitedUntil, this.now + seconds * 1000)
      }
      return response
    })
  }

  runsOf(tab: TestTab, store: RunStore): Runs {
    return new Runs({
      engine: tab.engine,
      store: guardedStore(tab, store),
      api: guardedApi(tab, () => (this.listsRead += 1)),
      clock: this.clock(tab.tab),
      locks: this.locks(tab.tab),
      presence: this.presence(tab.tab),
      channel: this.channel(tab.tab),
      quota: () => (this.#isQuotaTold ? appStatus().quota : undefined),
      newId: () => this.newId(),
    })
  }

  /** The most of a company's changes that were pending at Codat at once, looked up every half second. */
  async mostPending(company: TestCompany, ms: number): Promise<number> {
    let most = 0
    for (let passed = 0; passed < ms; passed += 500) {
      await this.pass(500)
      const { results } = await this.control<{ results: { status: string }[] }>(
        'GET',
        `/companies/${company.companyId}/push?page=1&pageSize=50&orderBy=-requestedOnUtc`,
      )
      most = Math.max(most, results.filter(({ status }) => status === 'Pending').length)
    }
    return most
  }

  /** Changes of every customer, and as many new ones. */
  async rowsFor(company: TestCompany, creates: number): Promise<RunRow[]> {
    const { results } = await this.control<{ results: Record<string, never>[] }>(
      'GET',
      `/companies/${company.companyId}/data/customers?page=1&pageSize=5000`,
    )
    const inputs = [
      ...results.map((opened) =>
        updateInput(company, String(opened['id']), `${String(opened['customerName'])} B`, { opened }),
      ),
      ...Array.from({ length: creates }, (_, place) => createInput(company, `New ${place}`)),
    ]
    return inputs.map(({ kind, customerId, title, payload, opened }) => ({
      kind,
      customerId,
      title,
      payload,
      opened,
      changes: [],
    }))
  }
}

export const runOf = (company: TestCompany, rows: readonly RunRow[]): RunToStart => ({
  companyId: company.companyId,
  connection: { id: company.connectionId, platformName: 'Xero', isOfflineConnector: false },
  model: createInput(company, '').model,
  name: 'Test',
  rows,
})

const unlessClosed = <T>(tab: TestTab, work: () => Promise<T>): Promise<T> =>
  tab.isClosed ? never<T>() : work()

/** A closed tab stores nothing more. */
function guardedStore(tab: TestTab, store: RunStore): RunStore {
  return {
    runs: () => unlessClosed(tab, () => store.runs()),
    run: (id) => unlessClosed(tab, () => store.run(id)),
    rows: (id) => unlessClosed(tab, () => store.rows(id)),
    add: (run, rows) => unlessClosed(tab, () => store.add(run, rows)),
    updateRun: (id, change) => unlessClosed(tab, () => store.updateRun(id, change)),
    saveRows: (rows) => unlessClosed(tab, () => store.saveRows(rows)),
    remove: (id) => unlessClosed(tab, () => store.remove(id)),
    clear: () => unlessClosed(tab, () => store.clear()),
  }
}

/** Nor does it ask for anything. */
function guardedApi(tab: TestTab, onListRead: () => void): RunApi {
  return {
    customers: (...args) => unlessClosed(tab, () => codatRunApi.customers(...args)),
    lastSync: (...args) => unlessClosed(tab, () => codatRunApi.lastSync(...args)),
    isLinked: (...args) => unlessClosed(tab, () => codatRunApi.isLinked(...args)),
    operations: (...args) =>
      unlessClosed(tab, async () => {
        const operations = await codatRunApi.operations(...args)
        onListRead()
        return operations
      }),
  }
}

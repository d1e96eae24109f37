import { createEmulator } from '../../server/emulator/emulator.ts'
import type { Emulator } from '../../server/emulator/emulator.ts'
import { WriteEngine } from '../../src/writes/engine/engine.ts'
import { never, openTabState, TestBrowser } from '../../src/writes/platform/browser.fixture.ts'
import { createKeptLimit } from '../../src/writes/engine/kept-limit.fixture.ts'
import { createMemoryStore } from '../../src/writes/engine/journal-store.fixture.ts'
import type { JournalStore } from '../../src/writes/engine/journal-store.ts'
import { codatPushApi } from '../../src/writes/engine/push-api.ts'
import type { PushApi } from '../../src/writes/engine/push-api.ts'
import type { ChangeToSend } from '../../src/writes/engine/change-to-send.ts'
import { ApiError } from '../../src/api/errors.ts'
import type { JournalEntry } from '../../src/writes/rules/journal-entry.ts'

interface Gate {
  readonly passed: Promise<void>
  readonly open: () => void
}

function newGate(): Gate {
  const gate: { open?: () => void } = {}
  const passed = new Promise<void>((resolve) => {
    gate.open = resolve
  })
  return { passed, open: () => gate.open?.() }
}

interface SeenRequest {
  readonly method: string
  readonly path: string
  readonly idempotencyKey: string | null
  status: number | 'lost' | 'under way' | 'kept back'
}

const html = (status: number): Response =>
  new Response('<title>Sign in</title>', { status, headers: { 'Content-Type': 'text/html' } })

/** How reverse proxies respond in place of the desk's server once a session has ended. */
const SIGN_INS = {
  'another origin': () => Response.redirect('https://login.test/', 302),
  'own page': () => html(200),
  '401 page': () => html(401),
  '403 page': () => html(403),
  '401 JSON': () => Response.json({}, { status: 401 }),
} as const

/** How they hide a response of the desk's server that they think broken. */
const GATEWAY_PAGES = {
  '502 page': () => html(502),
  'a page with 200': () => html(200),
  'a redirect': () => Response.redirect('https://desk.test/sorry', 302),
} as const

export type SignIn = keyof typeof SIGN_INS
export type GatewayPage = keyof typeof GATEWAY_PAGES
export const ALL_SIGN_INS = [
  'another origin',
  'own page',
  '401 page',
  '403 page',
  '401 JSON',
] as const satisfies SignIn[]
export const ALL_GATEWAY_PAGES = [
  '502 page',
  'a page with 200',
  'a redirect',
] as const satisfies GatewayPage[]

/** A reverse proxy that signs people in, between the browser and the desk's server. */
export class LoginProxy {
  /** Undefined while the session lasts. */
  ended: SignIn | undefined
  /** Instead of the response to the next write, which has been passed on. */
  gatewayPage: GatewayPage | undefined

  /** What it responds without passing a request on. */
  keepBack(): Response | undefined {
    return this.ended === undefined ? undefined : SIGN_INS[this.ended]()
  }

  /** What becomes of a response on its way back. */
  passBack(method: string, response: Response): Response {
    if (method === 'GET' || this.gatewayPage === undefined) return response
    const page = GATEWAY_PAGES[this.gatewayPage]()
    this.gatewayPage = undefined
    return page
  }
}

/** One browser, one Codat: a clock that moves when told, tabs that can be closed, requests that are counted. */
export class TestWorld extends TestBrowser {
  readonly emulator: Emulator
  readonly proxy = new LoginProxy()
  readonly rows: JournalStore = createMemoryStore()
  readonly requests: SeenRequest[] = []
  #inFlight = 0
  readonly confirmed: string[] = []
  readonly keptLimit = createKeptLimit()

  constructor(dailyQuota?: number) {
    super()
    this.emulator = createEmulator({
      customers: 0,
      dailyQuota,
      baseUrl: 'http://desk.test/api',
      now: () => this.now,
      delays: { pushMs: 4000, slowMs: 1, syncStageMs: 10 },
    })
  }

  override isBusy(): boolean {
    return this.#inFlight > 0
  }

  /** Keeps back the response (or the failure) of the next write until it is released. */
  holdAnswer(): { readonly reached: Promise<void>; readonly release: () => void } {
    const reached = newGate()
    const released = newGate()
    this.#hold = { reach: reached.open, released: released.passed }
    return { reached: reached.passed, release: released.open }
  }

  #hold: { readonly reach: () => void; readonly released: Promise<void> } | undefined

  /** The desk's own server: who is signed in, and the emulator behind it. */
  async #serve(request: Request): Promise<Response> {
    const response = request.url.endsWith('/auth/session')
      ? Response.json({ user: { name: 'Robin', role: 'editor' }, access: 'header' })
      : await this.emulator.fetch(request)
    const headers = new Headers(response.headers)
    headers.set('X-Customer-Desk', '1')
    return new Response(response.body, { status: response.status, headers })
  }

  /** Stands in for the browser's `fetch`: the proxy, the desk's server and the emulator. */
  readonly fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const path = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url
    const request = new Request(`http://desk.test${path}`, init)
    const idempotencyKey = request.headers.get('Idempotency-Key')
    const seen: SeenRequest = { method: request.method, path, idempotencyKey, status: 'under way' }
    this.requests.push(seen)
    this.#inFlight++
    try {
      const keptBack = this.proxy.keepBack()
      if (keptBack !== undefined) {
        seen.status = 'kept back'
        return keptBack
      }
      const response = await this.#serve(request)
      seen.status = response.status
      return this.proxy.passBack(request.method, response)
    } catch (error) {
      seen.status = 'lost'
      throw error
    } finally {
      this.#inFlight--
      const hold = this.#hold
      if (hold && init?.method !== undefined && init.method !== 'GET') {
        this.#hold = undefined
        hold.reach()
        await hold.released
      }
    }
  }

  async control<T>(method: string, path: string, body?: unknown): Promise<T> {
    const request = new Request(`http://desk.test/api${path}`, {
      method,
      headers: { 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const response = await this.emulator.fetch(request)
    return (response.status === 204 ? undefined : await response.json()) as T
  }

  /** Whether few requests are left for the day. */
  isSparing = false

  openTab(store: JournalStore = this.rows): TestTab {
    return new TestTab(this, store)
  }
}

/** One tab with an engine of its own. */
export class TestTab {
  readonly tab = openTabState()
  readonly engine: WriteEngine
  readonly #world: TestWorld

  constructor(world: TestWorld, store: JournalStore) {
    this.#world = world
    this.engine = new WriteEngine({
      api: this.#api(),
      store: this.#store(store),
      clock: world.clock(this.tab),
      locks: world.locks(this.tab),
      ownLocks: world.locks(this.tab),
      channel: world.channel(this.tab),
      presence: world.presence(this.tab),
      keptLimit: world.keptLimit,
      isSparing: () => world.isSparing,
      newId: () => world.newId(),
      onConfirmed: (entry) => world.confirmed.push(entry.id),
    })
    void this.engine.start()
  }

  get isClosed(): boolean {
    return this.tab.isClosed
  }

  close(): void {
    this.tab.isClosed = true
    this.engine.stop()
    this.#world.close(this.tab)
  }

  setVisible(isVisible: boolean): void {
    this.tab.isVisible = isVisible
    this.#world.changePresence()
  }

  entry(id: string): JournalEntry | undefined {
    return this.engine.state.entries.find((entry) => entry.id === id)
  }

  #guard<A extends unknown[], T>(work: (...args: A) => Promise<T>): (...args: A) => Promise<T> {
    return async (...args) => {
      if (this.isClosed) return never<T>()
      try {
        const result = await work(...args)
        return this.isClosed ? await never<T>() : result
      } catch (error) {
        if (this.isClosed) return never<T>()
        throw error
      }
    }
  }

  #api(): PushApi {
    const online = <A extends unknown[], T>(work: (...args: A) => Promise<T>) =>
      this.#guard(async (...args: A) => {
        const lost = () => new ApiError({ kind: 'network', request: 'test', at: this.#world.now })
        if (!this.#world.isOnline) throw lost()
        const result = await work(...args)
        // The network went away while the response was on its way.
        if (!this.#world.isOnline) throw lost()
        return result
      })
    return {
      send: online((entry) => codatPushApi.send(entry)),
      operation: online((entry, key, signal) => codatPushApi.operation(entry, key, signal)),
      history: online((entry, page, signal) => codatPushApi.history(entry, page, signal)),
    }
  }

  #store(store: JournalStore): JournalStore {
    return {
      all: this.#guard(() => store.all()),
      get: this.#guard((id: string) => store.get(id)),
      insert: (row, obstacle, isKnown) => (this.isClosed ? never() : store.insert(row, obstacle, isKnown)),
      update: this.#guard((id: string, change: Parameters<JournalStore['update']>[1]) =>
        store.update(id, change),
      ),
      remove: this.#guard((ids: readonly string[]) => store.remove(ids)),
      clear: this.#guard(() => store.clear()),
    }
  }
}

export interface TestCompany {
  readonly companyId: string
  readonly connectionId: string
  readonly customerIds: readonly string[]
}

export interface LedgerWrite {
  readonly method: string
  readonly customerId?: string
  readonly idempotencyKey?: string
  readonly pushOperationKey?: string
  readonly applied: boolean
  readonly body: { readonly customerName?: string; readonly phone?: string }
}

export function makeCompany(world: TestWorld, more: Record<string, unknown> = {}): Promise<TestCompany> {
  return world.control('POST', '/emulator/companies', { platformKey: 'gbol', customers: 3, ...more })
}

export async function ledgerOf(
  world: TestWorld,
  { companyId }: TestCompany,
): Promise<readonly LedgerWrite[]> {
  const { writes } = await world.control<{ writes: LedgerWrite[] }>(
    'GET',
    `/emulator/companies/${companyId}/ledger`,
  )
  return writes
}

export function fault(
  world: TestWorld,
  { companyId }: TestCompany,
  name: string,
  times = 1,
): Promise<unknown> {
  return world.control('POST', '/emulator/faults', { companyId, fault: name, times, scope: 'all' })
}

const model = {
  type: 'Object',
  displayName: 'Customer',
  required: true,
  properties: {
    customerName: { type: 'String', displayName: 'Name', required: true },
    phone: { type: 'String', displayName: 'Phone', required: false },
    status: { type: 'String', displayName: 'Status', required: false },
  },
}

const common = ({ companyId, connectionId }: TestCompany) => ({
  companyId,
  connectionId,
  platformName: 'Xero',
  model,
  changes: [],
})

export function createInput(
  company: TestCompany,
  name: string,
  more: Partial<ChangeToSend> = {},
): ChangeToSend {
  return {
    ...common(company),
    kind: 'create',
    draftId: `draft of ${name}`,
    customerId: null,
    title: name,
    payload: { customerName: name, phone: '020 7946 0001', status: 'Active' },
    opened: null,
    ...more,
  }
}

export function updateInput(
  company: TestCompany,
  customerId: string,
  name: string,
  more: Partial<ChangeToSend> = {},
): ChangeToSend {
  return {
    ...common(company),
    kind: 'update',
    draftId: `edit of ${customerId} to ${name}`,
    customerId,
    title: name,
    payload: { customerName: name, phone: '020 7946 0002', status: 'Active' },
    opened: { id: customerId, customerName: 'Before', status: 'Active' },
    ...more,
  }
}

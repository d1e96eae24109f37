import type { Customer } from '../../api/customers.ts'
import { hasStatus } from '../../api/errors.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'
import { overlaidRow } from './overlaid-row.ts'
import type { OverlaidRow } from './overlaid-row.ts'
import { sentOverlay } from '../rules/overlay.ts'
import type { SentOverlay } from '../rules/overlay.ts'
import { isConfirmedFrom } from '../rules/linked-writes.ts'
import { findObstacle } from '../rules/same-intent.ts'
import type { Obstacle } from '../rules/same-intent.ts'
import type { PushOperation } from '../../api/push-operation.ts'
import type { NextStep } from '../rules/schedule.ts'
import { awaitedCustomers, hasArrived, settledEntries } from '../rules/settled.ts'
import type { AwaitedCustomer } from '../rules/settled.ts'
import type { WriteEvent } from '../rules/state-machine.ts'
import type { Channel, Clock, Locks, Presence } from '../platform/environment.ts'
import { idempotencyKeyOf, previousAttempt } from './idempotency-key.ts'
import { Journal } from './journal.ts'
import type { JournalState } from './journal.ts'
import type { JournalStore } from './journal-store.ts'
import { Poller } from './poller.ts'
import { toWriteError } from './push-api.ts'
import type { PushApi } from './push-api.ts'
import { entryToSend } from './change-to-send.ts'
import type { ChangeToSend } from './change-to-send.ts'
import { SendError } from './send-error.ts'
import { RequestLimit } from './request-limit.ts'
import type { KeptLimit } from './request-limit.ts'
import { runStep, sendEntry } from './write-steps.ts'

/** Without locks over tabs: a request that old has ended one way or the other. */
const SENDING_MS = 60_000

export interface WriteEngineDeps {
  readonly api: PushApi
  readonly store: JournalStore
  readonly clock: Clock
  /** Shared by everyone in this browser: two people never write the same record at once. */
  readonly locks: Locks
  /** Shared by the tabs of one person. */
  readonly ownLocks: Locks
  readonly channel: Channel
  readonly presence: Presence
  readonly keptLimit: KeptLimit
  readonly isSparing: () => boolean
  readonly newId: () => string
  /** A write has succeeded: its draft may go. */
  readonly onConfirmed: (entry: JournalEntry) => void
}

const never = new AbortController().signal

function recordLock(entry: JournalEntry): string {
  const what = entry.kind === 'update' ? ['customer', entry.customerId] : ['draft', entry.draftId]
  return `desk-write:${JSON.stringify([entry.companyId, entry.connectionId, ...what])}`
}

/** Held by the tab that is sending an entry: as long as it is held, that tab is alive. */
function entryLock(id: string): string {
  return `desk-write-sending:${id}`
}

/**
 * Sends writes, once each, and finds out what became of them. One object a tab; the tabs share the journal, the locks
 * and one poller.
 */
export class WriteEngine {
  /** Whatever follows changes by itself waits for it. */
  readonly limit: RequestLimit
  readonly #deps: WriteEngineDeps
  readonly #journal: Journal
  readonly #sends = new Map<string, Promise<JournalEntry>>()
  readonly #watched = new Set<string>()
  #poller: Poller | undefined
  #stopListening: (() => void) | undefined
  #starting: Promise<void> | undefined

  constructor(deps: WriteEngineDeps) {
    this.#deps = deps
    this.limit = new RequestLimit(deps.keptLimit)
    this.#journal = new Journal(deps.store, deps.channel, deps.clock, (entry, before) =>
      this.#handleChange(entry, before),
    )
  }

  /** Reads the journal and goes on with what is under way. */
  start(): Promise<void> {
    this.#starting ??= this.#start()
    return this.#starting
  }

  async #start(): Promise<void> {
    const { clock, ownLocks, presence, isSparing } = this.#deps
    await this.#journal.load()
    this.#stopListening = presence.listen(() => {
      if (!presence.isOnline()) this.#stopRepeating()
    })
    // What was unknown when the page was left is not repeated by itself; the history is asked instead.
    this.#stopRepeating()
    this.#poller = new Poller({
      journal: this.#journal,
      clock,
      locks: ownLocks,
      presence,
      isSparing,
      limit: this.limit,
      step: (entry, action, signal) => this.#step(entry, action, signal),
    })
  }

  /** Ends everything but a request that is under way; for tests and a page that goes away. */
  stop(): void {
    this.#poller?.stop()
    this.#stopListening?.()
    this.#journal.stop()
  }

  /** For `useSyncExternalStore`: a new object only after a change. */
  get state(): JournalState {
    return this.#journal.state
  }

  subscribe(listener: () => void): () => void {
    return this.#journal.subscribe(listener)
  }

  /**
   * Sends a change to a customer. The change is stored before the first byte leaves; the promise resolves with the
   * first outcome (`pending` as a rule; also `failed` and `unknown`), meanwhile the entry is visible as `sending`. The
   * same draft or equal values sent twice are one change: the second call gets the first one's entry. Rejects with
   * `SendError` when nothing was sent.
   */
  send(change: ChangeToSend): Promise<JournalEntry> {
    const running = this.#sends.get(change.draftId)
    if (running) return running
    const work = this.#prepare(change).finally(() => this.#sends.delete(change.draftId))
    this.#sends.set(change.draftId, work)
    return work
  }

  async #prepare(change: ChangeToSend): Promise<JournalEntry> {
    await this.start()
    const { clock, locks, newId, presence } = this.#deps
    if (!presence.isOnline()) throw new SendError('offline')
    const now = clock.now()
    const previous = previousAttempt(change, this.#journal.state.entries)
    const key = idempotencyKeyOf(change, previous, now, newId)
    const entry = entryToSend(change, newId(), key, previous?.id ?? null, now)
    const sent = await locks.tryWith(recordLock(entry), () =>
      locks.with(entryLock(entry.id), never, () => this.#storeAndSend(change, entry)),
    )
    if (sent) return sent.value
    // Another tab is sending for this record or draft right now.
    const obstacle = findObstacle(entry, this.#journal.state.entries, now)
    if (obstacle?.kind === 'same') return obstacle.entry
    throw new SendError('in-flight', obstacle?.entry ?? null)
  }

  async #storeAndSend(change: ChangeToSend, entry: JournalEntry): Promise<JournalEntry> {
    const find = (entries: readonly JournalEntry[]): Obstacle | 'not-its-turn' | null => {
      if (change.after !== undefined && !isConfirmedFrom(change.after, entries)) return 'not-its-turn'
      const obstacle = findObstacle(entry, entries, this.#deps.clock.now())
      const isRisk = obstacle?.kind === 'already-created' || obstacle?.kind === 'may-still-arrive'
      return isRisk && change.confirmRisk ? null : obstacle
    }
    let obstacle: ReturnType<typeof find>
    try {
      obstacle = await this.#journal.insert(entry, find)
    } catch (error) {
      if (!change.acceptUnsafe) throw new SendError('not-storable', null, error)
      obstacle = this.#journal.insertUnsafe(entry, find)
    }
    if (obstacle === 'not-its-turn') throw new SendError(obstacle)
    if (obstacle?.kind === 'same') return obstacle.entry
    const isOpenQuestion = obstacle?.entry.state === 'unknown'
    if (obstacle?.kind === 'in-flight' && isOpenQuestion && obstacle.entry.id === entry.linkedTo)
      throw new SendError('unresolved', obstacle.entry)
    if (obstacle) throw new SendError(obstacle.kind, obstacle.entry)
    const event = await sendEntry(this.#deps, entry)
    if ('error' in event && event.error.status === 429) this.limit.extend(event.at, event.error.retryAfterMs)
    return (await this.#journal.apply(entry.id, event)) ?? entry
  }

  /** Operations of a list that was read for many changes: those of this device learn their states. */
  async operationsRead(companyId: string, operations: readonly PushOperation[]): Promise<void> {
    const byKey = new Map(operations.map((operation) => [operation.pushOperationKey, operation]))
    const at = this.#deps.clock.now()
    for (const { id, state, pushOperationKey } of this.#entriesOf(companyId)) {
      const operation = byKey.get(pushOperationKey ?? '')
      if (operation !== undefined && (state === 'pending' || state === 'timed-out'))
        await this.#journal.apply(id, { type: 'operation', at, operation, foundBy: 'history' })
    }
  }

  /** Asks at once, because a person wants to know. */
  async checkNow(id: string): Promise<void> {
    const entry = this.#journal.get(id)
    if (!entry || (entry.state !== 'pending' && entry.state !== 'timed-out' && entry.state !== 'unknown'))
      return
    const event = await this.#step(entry, entry.state === 'unknown' ? 'read-history' : 'poll', never)
    if (event) await this.#journal.apply(id, event)
  }

  /** A person says which operation of the push history an unknown write is. */
  async claimOperation(id: string, pushOperationKey: string): Promise<void> {
    const entry = this.#journal.get(id)
    if (entry?.state !== 'unknown') return
    const at = () => this.#deps.clock.now()
    try {
      const operation = await this.#deps.api.operation(entry, pushOperationKey, never)
      await this.#journal.apply(id, { type: 'operation', at: at(), operation, foundBy: 'person' })
    } catch (error) {
      await this.#journal.apply(id, { type: 'history-failed', at: at(), error: toWriteError(error) })
    }
  }

  /** A person says that none of the operations that could be an unknown write is it. */
  async rejectCandidates(id: string): Promise<void> {
    await this.#journal.apply(id, { type: 'candidates-rejected', at: this.#deps.clock.now() })
  }

  /** The person has seen how it ended. */
  async acknowledge(id: string): Promise<void> {
    await this.#journal.apply(id, { type: 'acknowledge' })
  }

  /** Forgets all writes on this device; what is under way goes on at Codat, unwatched. */
  clearAll(): Promise<void> {
    return this.#journal.clear()
  }

  /** A record with the changes over it that this device has sent; see `sentOverlay`. */
  overlay(companyId: string, customer: Customer, lastSync: number | null): SentOverlay {
    return sentOverlay(customer, this.#entriesOf(companyId), lastSync, this.#deps.clock.now())
  }

  /** Rows of a list that show something else than Codat's copy, by customer. */
  overlaidRows(
    companyId: string,
    customers: readonly Customer[],
    lastSync: number | null,
  ): ReadonlyMap<string, OverlaidRow> {
    const written = new Set(this.#entriesOf(companyId).map(({ customerId }) => customerId))
    return new Map(
      customers
        .filter(({ id }) => written.has(id))
        .map((customer) => this.overlay(companyId, customer, lastSync))
        .filter(({ changes }) => changes.length > 0)
        .map((overlay) => [overlay.customer.id, overlaidRow(overlay)]),
    )
  }

  awaitedCustomers(
    companyId: string,
    listedIds: ReadonlySet<string>,
    lastSync: number | null = null,
  ): AwaitedCustomer[] {
    return awaitedCustomers(this.#entriesOf(companyId), companyId, listedIds, lastSync)
  }

  /** Records as Codat's copy holds them now: records, once, what became of changes that are in them. */
  async recordsRead(
    companyId: string,
    customers: readonly { readonly id: string }[],
    lastSync: number | null,
  ): Promise<void> {
    const at = this.#deps.clock.now()
    for (const customer of customers) {
      const mine = this.#entriesOf(companyId).filter((entry) => entry.customerId === customer.id)
      for (const entry of mine.filter((one) => hasArrived(one, customer))) {
        await this.#journal.apply(entry.id, { type: 'record-seen', at })
        await this.#journal.apply(entry.id, { type: 'read-back', at, differences: [] })
      }
      for (const { entryId, differences } of settledEntries(customer, mine, lastSync))
        await this.#journal.apply(entryId, { type: 'read-back', at, differences: [...differences] })
    }
  }

  #entriesOf(companyId: string): JournalEntry[] {
    return this.#journal.state.entries.filter((entry) => entry.companyId === companyId)
  }

  async #step(
    entry: JournalEntry,
    action: NextStep['action'],
    signal: AbortSignal,
  ): Promise<WriteEvent | null> {
    // Never twice at a time, no matter who calls: the poller of one tab, a person in another.
    const result = await this.#deps.locks.tryWith(`desk-write-step:${entry.id}`, () => {
      const others = this.#journal.state.entries.filter(({ id }) => id !== entry.id)
      return runStep({ ...this.#deps, api: this.#limitedApi() }, action, entry, others, signal)
    })
    return result?.value ?? null
  }

  /** A history of many pages is read on once a limit, which may have come to another request, is over. */
  #limitedApi(): PushApi {
    const { api, clock } = this.#deps
    return {
      ...api,
      history: async (...request) => {
        await this.limit.passed(clock)
        try {
          return await api.history(...request)
        } catch (error) {
          if (hasStatus(error, 429)) this.limit.extend(clock.now(), toWriteError(error).retryAfterMs)
          throw error
        }
      },
    }
  }

  #stopRepeating(): void {
    const at = this.#deps.clock.now()
    for (const { id, state, resolution } of this.#journal.state.entries)
      if (state === 'unknown' && resolution?.mayReplay) void this.#journal.apply(id, { type: 'left', at })
  }

  #handleChange(entry: JournalEntry, before: JournalEntry | undefined): void {
    const isNew = before ? before.state !== 'confirmed' : entry.readBack === null
    if (entry.state === 'confirmed' && isNew) this.#deps.onConfirmed(entry)
    if (entry.state === 'sending' && !this.#watched.has(entry.id)) this.#watchSending(entry)
  }

  /** When the tab that sends disappears before a response arrives, the outcome of the write is unknown. */
  #watchSending(entry: JournalEntry): void {
    this.#watched.add(entry.id)
    const { clock, locks } = this.#deps
    const giveUp = async (): Promise<void> => {
      const at = clock.now()
      const error = toWriteError(new Error('The page was closed before Codat responded'))
      await this.#journal.apply(entry.id, { type: 'no-response', at, error, mayReplay: false })
    }
    if (locks.acrossTabs) void locks.with(entryLock(entry.id), never, giveUp)
    else clock.after(Math.max(0, entry.times.created + SENDING_MS - clock.now()), () => void giveUp())
  }
}

import type { Quota } from '../../api/app-status.ts'
import type { ModelNode } from '../../model/model-node.ts'
import { parseModelTree } from '../../model/parse/model-tree.ts'
import type { WriteEngine } from '../engine/engine.ts'
import { SendError } from '../engine/send-error.ts'
import type { Clock, Locks, Presence } from '../platform/environment.ts'
import { FreshRecords, reasonAgainst } from './fresh-records.ts'
import { LinkCheck } from './link-check.ts'
import { changeOfRow } from './row-change.ts'
import type { RunApi } from './run-api.ts'
import { requestsLeft } from './run-budget.ts'
import { draftIdOf } from './run-format.ts'
import type { Pause, Run, StoredRow } from './run-format.ts'
import { runLock } from './run-lock.ts'
import { RunPace } from './run-pace.ts'
import { RunRecord } from './run-record.ts'
import type { RunProgress } from './run-record.ts'
import { RunRequests } from './run-requests.ts'
import { roomFor } from './run-room.ts'
import type { RunStore } from './run-store.ts'
import { RunWait } from './run-wait.ts'
import { rowViews, unsent, wasTurnedAway } from './row-outcome.ts'
import type { OutcomeKind, RowView } from './row-outcome.ts'
import { afterSendError, pauseAfter } from './send-outcome.ts'
import type { SendOutcome } from './send-outcome.ts'

export interface RunnerDeps {
  readonly engine: Pick<
    WriteEngine,
    'start' | 'send' | 'state' | 'subscribe' | 'overlay' | 'operationsRead' | 'recordsRead' | 'limit'
  >
  readonly store: RunStore
  readonly api: RunApi
  readonly clock: Clock
  readonly locks: Locks
  readonly presence: Presence
  readonly quota: () => Quota | undefined
}

/** The outcome of a change that got no response is known by then as a rule. */
const SEARCH_MS = 3 * 60_000

/**
 * Sends the changes of one run, a few at a time, and follows them by the list of operations. One run a company at a time over
 * all tabs. What is sent, and with which key, is the engine's own business: a row is one intent, however often it is resumed.
 */
export class Runner {
  readonly #deps: RunnerDeps
  readonly #record: RunRecord
  readonly #model: ModelNode | null
  readonly #records = new FreshRecords()
  readonly #pace = new RunPace()
  #lastSync: number | null = null
  /** A person has paused or stopped it. What was sent is followed to its end. */
  #isHeld = false
  #isStopped = false
  readonly #ended = new AbortController()
  readonly #requests: RunRequests
  readonly #links: LinkCheck
  readonly #wait: RunWait

  constructor(deps: RunnerDeps, run: Run, onChange: (progress: RunProgress) => void) {
    this.#deps = deps
    this.#record = new RunRecord(deps.store, run, onChange)
    this.#model = parseModelTree(run.model)
    const { clock, engine, presence } = deps
    const { signal } = this.#ended
    this.#requests = new RunRequests({
      clock,
      limit: engine.limit,
      pace: this.#pace,
      record: this.#record,
      signal,
      onSessionEnd: () => this.pause('signed-out'),
    })
    this.#links = new LinkCheck({
      clock,
      requests: this.#requests,
      read: (of) => deps.api.isLinked(run.companyId, run.connectionId, of),
    })
    this.#wait = new RunWait(
      clock,
      [(wake) => engine.subscribe(wake), (wake) => presence.listen(wake)],
      signal,
    )
  }

  /** Whether it sends nothing more, though what was sent may still be followed. */
  get isEnded(): boolean {
    return this.#isHeld || this.#ended.signal.aborted
  }

  /** Follows nothing more either: another one does. */
  quit(): void {
    this.#ended.abort()
  }

  /** Sends and follows until everything has an end, or something stands in the way. False where another run of the company is on. */
  async go(): Promise<boolean> {
    const { locks, engine } = this.#deps
    const work = async (): Promise<void> => {
      try {
        await engine.start()
        await this.#record.load()
        // Somebody was quicker.
        if (this.isEnded) return
        this.#paceAsBefore()
        const { pause } = this.#record.run
        await this.#record.set({ state: 'running', pause: null })
        await this.#untilAllowed()
        if (pause === 'unlinked' && !(await this.#links.isLinked())) await this.pause('unlinked')
        await this.#readLastSync()
        while (!this.#ended.signal.aborted && (await this.#turn()));
        // What was on its way when it was stopped may have been turned away, and nothing sends it again.
        if (this.#isStopped) await this.#record.save(unsent(this.#views()))
      } catch {
        // Nothing more is sent that can't be noted.
        this.#ended.abort()
        this.#record.fail()
      }
    }
    return (await locks.tryWith(runLock(this.#record.run.companyId), work)) !== undefined
  }

  /** What was sent before a pause or a reload says when to look for the rest of it. */
  #paceAsBefore(): void {
    const views = this.#views().toReversed()
    const of = (kind: OutcomeKind) =>
      views.flatMap(({ entry, outcome }) => (outcome.kind === kind ? (entry ?? []) : []))
    const sent = of('pending').map(({ times }) => times.sent ?? 0)
    this.#pace.resumed(
      Math.max(0, ...sent),
      of('confirmed').flatMap(({ operation }) => operation ?? []),
    )
  }

  /** Sends nothing more until it is resumed. */
  async pause(reason: Pause): Promise<void> {
    if (this.isEnded) return
    this.#hold(reason === 'person')
    await this.#record.set({ state: 'paused', pause: reason })
  }

  /** Where something stands in the way, what was sent is left to the engine, which follows it in its own time. */
  #hold(isFollowed: boolean): void {
    this.#isHeld = true
    if (isFollowed) this.#wait.end()
    else this.#ended.abort()
  }

  /** The rest will never be sent. */
  async stop(): Promise<void> {
    this.#isStopped = true
    this.#hold(true)
    if (this.#record.rows.length === 0) await this.#record.load()
    await this.#record.save(unsent(this.#views()))
    await this.#record.set({ state: 'stopped', pause: null })
  }

  #views(): RowView[] {
    return rowViews(this.#record.rows, this.#deps.engine.state.entries)
  }

  /** One round: look, send, wait. False when there is nothing left to do here. */
  async #turn(): Promise<boolean> {
    const { clock, presence, quota } = this.#deps
    if (!presence.isOnline()) return this.#pauseBecause('page-left')
    if (this.#pace.isHopeless) return this.#pauseBecause('trouble')
    if (this.#lookAt() <= clock.now()) await this.#look()
    const views = this.#views()
    const waiting = views.filter(({ outcome }) => outcome.kind === 'waiting')
    const pending = views.filter(({ outcome }) => outcome.kind === 'pending').length
    if (pending === 0 && (this.isEnded || waiting.length === 0)) {
      if (waiting.length === 0 && this.#record.run.state !== 'stopped')
        await this.#record.set({ state: 'done', pause: null })
      return false
    }
    if (this.isEnded) {
      await this.#wait.until(this.#lookAt())
      return true
    }
    const room = roomFor(views, this.#pace.atOnce, clock.now())
    if (waiting.length > 0 && requestsLeft(quota()) === 0) return this.#pauseBecause('quota')
    if (waiting.length > 0 && room.count > 0 && this.#sendAt(views) <= clock.now()) {
      const rows = waiting.map(({ row }) => row)
      const ready = await this.#ready(rows.slice(0, room.count), rows)
      if (ready.length > 0) return this.#sendAll(ready)
      // Some were set aside, so that there is room for others; or the reading failed, which takes time.
      return true
    }
    const roomAt = room.count > 0 ? this.#sendAt(views) : room.at
    const sendAt = waiting.length > 0 ? roomAt : Infinity
    await this.#wait.until(Math.min(this.#lookAt(), sendAt))
    return true
  }

  /** Later than any time while it is looked for what became of a change: the history that tells grows with each one sent. */
  #sendAt(views: readonly RowView[]): number {
    const now = this.#deps.clock.now()
    const isSearched = views.some(
      ({ entry, outcome }) =>
        outcome.kind === 'pending' &&
        entry?.state === 'unknown' &&
        now - (entry.times.sent ?? now) > SEARCH_MS,
    )
    return isSearched ? Infinity : this.#requests.notBefore
  }

  /** Never while nothing is pending that the list of operations tells of. */
  #lookAt(): number {
    const isFollowed = this.#views().some(
      ({ outcome, entry }) => outcome.kind === 'pending' && entry?.state === 'pending',
    )
    return isFollowed ? Math.max(this.#pace.lookAt, this.#requests.notBefore) : Infinity
  }

  async #pauseBecause(reason: Pause): Promise<false> {
    await this.pause(reason)
    return false
  }

  /** A limit that is on already holds for what has to be known first as well. */
  async #untilAllowed(): Promise<void> {
    while (!this.isEnded && this.#requests.notBefore > this.#deps.clock.now())
      await this.#wait.until(this.#requests.notBefore)
  }

  /** Only a record that an earlier change wrote needs it, and without it that change counts as not synced. */
  async #readLastSync(): Promise<void> {
    const { api, engine } = this.#deps
    const { companyId, id } = this.#record.run
    const written = engine.state.entries.some((entry) => entry.companyId === companyId && entry.runId !== id)
    if (!written || this.isEnded) return
    await this.#requests.make(async (signal) => {
      this.#lastSync = await api.lastSync(companyId, signal)
    })
  }

  /** Reads the list of operations, once for all that is pending. */
  async #look(): Promise<void> {
    const { api, clock, engine } = this.#deps
    const { companyId } = this.#record.run
    const pending = this.#views().filter(({ outcome }) => outcome.kind === 'pending')
    await this.#requests.make(async (signal) => {
      await engine.operationsRead(companyId, await api.operations(companyId, signal))
      const before = new Set(pending.map(({ row }) => row.index))
      const ended = this.#views().filter(
        ({ row, outcome }) => before.has(row.index) && outcome.kind !== 'pending',
      )
      this.#pace.looked(
        clock.now(),
        ended.flatMap(({ entry }) => entry?.operation ?? []),
      )
    })
    this.#record.publish()
  }

  /** The rows of the next ones that may be sent: their records are as they were when the changes were made of them. */
  async #ready(next: readonly StoredRow[], waiting: readonly StoredRow[]): Promise<StoredRow[]> {
    const { api, clock, engine } = this.#deps
    const { companyId } = this.#record.run
    const isStale = (row: StoredRow) =>
      row.kind === 'update' && this.#records.of(row, clock.now()) === undefined
    if (next.some(isStale)) {
      await this.#requests.make(async (signal) => {
        const now = clock.now()
        await this.#records.readFor(waiting.filter(isStale), now, (ids) =>
          api.customers(companyId, ids, signal),
        )
      })
    }
    const aside: StoredRow[] = []
    const ready = next.filter((row) => {
      if (row.kind === 'create') return true
      const record = this.#records.of(row, clock.now())
      if (record === undefined) return false
      const reason = reasonAgainst(
        row,
        this.#model,
        record,
        (customer) => engine.overlay(companyId, customer, this.#lastSync).changes.length > 0,
      )
      if (reason !== undefined) aside.push({ ...row, state: 'set-aside', reason })
      return reason === undefined
    })
    await this.#record.save(aside)
    return ready
  }

  /** One after the other, so that a limit, a pause or an end of the session keeps back the very next. False when the run can't go on. */
  async #sendAll(rows: readonly StoredRow[]): Promise<boolean> {
    const { clock } = this.#deps
    for (const row of rows) {
      if (this.isEnded || this.#requests.notBefore > clock.now()) break
      const sent = await this.#send(row)
      this.#pace.sent(clock.now())
      if (sent.row !== undefined) await this.#record.save([sent.row])
      if (sent.pause !== undefined) return this.#pauseBecause(sent.pause)
    }
    return true
  }

  async #send(row: StoredRow): Promise<SendOutcome> {
    const { engine, clock } = this.#deps
    const isFirst = !engine.state.entries.some(({ draftId }) => draftId === draftIdOf(row))
    const latest = this.#records.of(row, clock.now())?.customer
    this.#record.countRequest()
    try {
      const entry = await engine.send(changeOfRow(this.#record.run, row, latest, isFirst))
      // Somebody sends the very same already: that change is its own, and nothing more was sent.
      if (entry.draftId !== draftIdOf(row))
        return { row: { ...row, state: 'set-aside', reason: 'in-flight' } }
      if (await this.#links.hasCut(entry)) return { row: { ...row, turnedAway: entry.id }, pause: 'unlinked' }
      const pause = pauseAfter(entry)
      if (pause === undefined && wasTurnedAway(entry)) this.#requests.limited(entry.lastError?.retryAfterMs)
      return { row: { ...row, state: 'sent' }, pause }
    } catch (error) {
      if (!(error instanceof SendError)) throw error
      return afterSendError(row, error)
    }
  }
}

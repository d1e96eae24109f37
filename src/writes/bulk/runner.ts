import type { Quota } from '../../api/app-status.ts'
import { isDeleted } from '../../api/customer-title.ts'
import type { Customer } from '../../api/customers.ts'
import { ApiError, isSessionEnd } from '../../api/errors.ts'
import { parseUtcDate } from '../../lib/codat-date.ts'
import { asJsonObject } from '../../lib/json.ts'
import type { ModelNode } from '../../model/model-node.ts'
import { parseModelTree } from '../../model/parse/model-tree.ts'
import { defaultValues } from '../../model/values/default-values.ts'
import { sameFormValue } from '../../model/values/same-form-value.ts'
import type { WriteEngine } from '../engine/engine.ts'
import { SendError } from '../engine/send-error.ts'
import type { Clock, Locks, Presence } from '../platform/environment.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'
import { idsAtOnce } from './run-api.ts'
import type { RunApi } from './run-api.ts'
import { REREAD_AT_ONCE, requestsLeft } from './run-budget.ts'
import { draftIdOf, SET_ASIDE } from './run-format.ts'
import type { Pause, Run, RunRow, SetAside } from './run-format.ts'
import type { RunStore } from './run-store.ts'
import { isLimited, outcomeOf } from './row-outcome.ts'

/** Changes of one company that may be under way at once. */
const MOST_PENDING = 5
/** Between two reads of the list of operations: until it is known how long a change takes, and while nothing happens. */
const FIRST_LOOK_MS = 3_000
/** A change is asked for when it should have ended, and not a moment before. */
const LATE_MS = 500
const LONGEST_LOOK_MS = 60_000
/** When Codat limits requests without saying for how long. */
const LIMITED_MS = 30_000
/** A platform that takes longer for a change gets fewer at once. */
const SLOW_MS = 30_000
/** What was read again so long ago is read once more before it is written. */
const FRESH_MS = 60_000

export interface RunnerDeps {
  readonly engine: Pick<WriteEngine, 'start' | 'send' | 'state' | 'subscribe' | 'overlay' | 'operationsRead'>
  readonly store: RunStore
  readonly api: RunApi
  readonly clock: Clock
  readonly locks: Locks
  readonly presence: Presence
  readonly quota: () => Quota | undefined
  /** When the company was last synced, in ms since 1970, as far as it is known. */
  readonly lastSync: (companyId: string) => number | null
}

export interface RunView {
  readonly run: Run
  readonly rows: readonly RunRow[]
  /** Nothing is sent before this time, in ms since 1970. */
  readonly limitedUntil: number
}

const isSetAside = (reason: string): reason is SetAside => SET_ASIDE.some((known) => known === reason)

/** How long a change took by Codat's clock, in ms. */
function tookMs(entry: JournalEntry | undefined): number | undefined {
  const [requested, completed] = [entry?.operation?.requestedOnUtc, entry?.operation?.completedOnUtc].map(
    (date) => parseUtcDate(date),
  )
  return requested?.kind === 'instant' && completed?.kind === 'instant'
    ? completed.ms - requested.ms
    : undefined
}

/**
 * Sends the changes of one run, a few at a time, and follows them by the list of operations. One run a company at a time over
 * all tabs. What is sent, and with which key, is the engine's own business: a row is one intent, however often it is resumed.
 */
export class Runner {
  readonly #deps: RunnerDeps
  readonly #onChange: (view: RunView) => void
  #run: Run
  #rows: RunRow[] = []
  readonly #model: ModelNode | null
  /** Records read again, by ID, with the time of it. */
  readonly #fresh = new Map<string, { readonly at: number; readonly customer: Customer | undefined }>()
  #limitedUntil = 0
  #atOnce = MOST_PENDING
  #lookAt = 0
  #lookWaitMs = FIRST_LOOK_MS
  /** How long the latest changes took. */
  #usualMs = FIRST_LOOK_MS
  readonly #stopped = new AbortController()

  constructor(deps: RunnerDeps, run: Run, onChange: (view: RunView) => void) {
    this.#deps = deps
    this.#run = run
    this.#model = parseModelTree(run.model)
    this.#onChange = onChange
  }

  /** Sends and follows until everything has an end, or something stands in the way. False where another run of the company is on. */
  async go(): Promise<boolean> {
    const { locks, engine, store } = this.#deps
    const work = async (): Promise<void> => {
      await engine.start()
      this.#rows = await store.rows(this.#run.id)
      await this.#setRun({ state: 'running', pause: null })
      await this.#adoptSent()
      while (!this.#stopped.signal.aborted && (await this.#turn()));
    }
    return (await locks.tryWith(`desk-run:${this.#run.companyId}`, work)) !== undefined
  }

  /** Sends nothing more; what is under way is followed to its end by whoever looks at it. */
  async pause(reason: Pause): Promise<void> {
    this.#stopped.abort()
    await this.#setRun({ state: 'paused', pause: reason })
  }

  /** The rest will never be sent. */
  async stop(): Promise<void> {
    this.#stopped.abort()
    const rest = this.#rows.filter((row) => this.#outcome(row).kind === 'waiting')
    await this.#save(rest.map((row) => ({ ...row, state: 'not-sent' as const })))
    await this.#setRun({ state: 'stopped', pause: null })
  }

  /** What the journal has of a row. An attempt that a limit turned away is followed by another one. */
  #entryOf(row: RunRow): JournalEntry | undefined {
    const { entries } = this.#deps.engine.state
    const draftId = draftIdOf(row)
    return entries.find(
      (entry) => entry.draftId === draftId && !entries.some((later) => later.linkedTo === entry.id),
    )
  }

  #outcome(row: RunRow) {
    return outcomeOf(row, this.#entryOf(row))
  }

  /** A tab may have been closed between a send and the note of it. */
  async #adoptSent(): Promise<void> {
    const sent = this.#rows.flatMap((row) => {
      const entry = row.state === 'waiting' ? this.#entryOf(row) : undefined
      return entry === undefined ? [] : [{ ...row, state: 'sent' as const, entryId: entry.id }]
    })
    await this.#save(sent)
  }

  /** One round: look, send, wait. False when there is nothing left to do here. */
  async #turn(): Promise<boolean> {
    const { clock, presence, quota } = this.#deps
    if (!presence.isOnline()) return this.#pauseBecause('page-left')
    const pending = this.#rows.filter((row) => this.#outcome(row).kind === 'pending')
    if (pending.length > 0 && clock.now() >= this.#lookAt) await this.#look(pending)
    const waiting = this.#rows.filter((row) => this.#outcome(row).kind === 'waiting')
    const under = this.#rows.filter((row) => this.#outcome(row).kind === 'pending')
    if (waiting.length === 0 && under.length === 0) {
      await this.#setRun({ state: 'done', pause: null })
      return false
    }
    if (waiting.length > 0 && clock.now() >= this.#limitedUntil) {
      if (requestsLeft(quota()) === 0) return this.#pauseBecause('quota')
      const next = waiting.slice(0, Math.max(0, this.#atOnce - under.length))
      if (next.length > 0) {
        const ready = await this.#reread(next, waiting)
        const goesOn = await this.#sendAll(ready)
        if (!goesOn) return false
        if (next.length > 0 && clock.now() >= this.#limitedUntil && ready.length < next.length) return true
      }
    }
    await this.#sleep(this.#nextAt(waiting.length > 0) - clock.now())
    return true
  }

  #nextAt(hasWaiting: boolean): number {
    const under = this.#rows.some((row) => this.#outcome(row).kind === 'pending')
    const times = [
      ...(under ? [Math.max(this.#lookAt, this.#limitedUntil)] : []),
      ...(hasWaiting && this.#limitedUntil > this.#deps.clock.now() ? [this.#limitedUntil] : []),
    ]
    return times.length === 0 ? this.#deps.clock.now() : Math.min(...times)
  }

  async #pauseBecause(reason: Pause): Promise<false> {
    await this.#setRun({ state: 'paused', pause: reason })
    return false
  }

  /** Reads the list of operations, once for all that is pending. */
  async #look(pending: readonly RunRow[]): Promise<void> {
    const { api, clock, engine } = this.#deps
    try {
      const operations = await this.#count(api.operations(this.#run.companyId, this.#stopped.signal))
      await engine.operationsRead(this.#run.companyId, operations)
    } catch (error) {
      this.#hear(error)
    }
    const ended = pending.filter((row) => this.#outcome(row).kind !== 'pending')
    const took = ended.flatMap((row) => tookMs(this.#entryOf(row)) ?? [])
    if (took.length > 0) this.#usualMs = Math.max(...took) + LATE_MS
    this.#lookWaitMs = ended.length > 0 ? FIRST_LOOK_MS : Math.min(this.#lookWaitMs * 2, LONGEST_LOOK_MS)
    this.#lookAt = clock.now() + this.#lookWaitMs
    if (this.#lookWaitMs > SLOW_MS) this.#atOnce = Math.max(1, this.#atOnce - 1)
    this.#publish()
  }

  /** The rows that may be sent: their records are as they were when the changes were made of them. */
  async #reread(next: readonly RunRow[], waiting: readonly RunRow[]): Promise<RunRow[]> {
    const { api, clock } = this.#deps
    const now = clock.now()
    const isStale = (row: RunRow) =>
      row.kind === 'update' && now - (this.#fresh.get(row.customerId ?? '')?.at ?? 0) > FRESH_MS
    if (next.some(isStale)) {
      const stale = waiting.filter(isStale).slice(0, REREAD_AT_ONCE)
      const wanted = [...new Set(stale.map(({ customerId }) => customerId ?? ''))]
      const ids = wanted.slice(0, Math.max(1, idsAtOnce(wanted)))
      try {
        const found = await this.#count(api.customers(this.#run.companyId, ids, this.#stopped.signal))
        for (const id of ids)
          this.#fresh.set(id, { at: now, customer: found.find((customer) => customer.id === id) })
      } catch (error) {
        this.#hear(error)
        return []
      }
    }
    const aside: RunRow[] = []
    const ready = next.filter((row) => {
      if (row.kind === 'create') return true
      const read = this.#fresh.get(row.customerId ?? '')
      // The query had no room for it: its turn comes.
      if (read === undefined || now - read.at > FRESH_MS) return false
      const reason = this.#reasonAgainst(row, read.customer)
      if (reason !== undefined) aside.push({ ...row, state: 'set-aside', reason })
      return reason === undefined
    })
    await this.#save(aside)
    return ready
  }

  #reasonAgainst(row: RunRow, now: Customer | undefined): SetAside | undefined {
    if (now === undefined || isDeleted(now)) return 'gone'
    const { engine, lastSync } = this.#deps
    const { companyId } = this.#run
    if (engine.overlay(companyId, now, lastSync(companyId)).changes.length > 0) return 'not-synced'
    if (this.#model === null || row.opened === null) return 'changed-meanwhile'
    const before = defaultValues(this.#model, row.opened)
    return sameFormValue(before, defaultValues(this.#model, asJsonObject(now)))
      ? undefined
      : 'changed-meanwhile'
  }

  /** False when the run can't go on. */
  async #sendAll(rows: readonly RunRow[]): Promise<boolean> {
    const results = await Promise.all(rows.map((row) => this.#send(row)))
    if (rows.length > 0) {
      this.#lookWaitMs = FIRST_LOOK_MS
      this.#lookAt = this.#deps.clock.now() + Math.min(this.#usualMs, LONGEST_LOOK_MS)
    }
    const pause = results.find((result) => result !== undefined)
    return pause === undefined || this.#pauseBecause(pause)
  }

  async #send(row: RunRow): Promise<Pause | undefined> {
    const { companyId, connectionId, platformName, isOfflineConnector, model, id } = this.#run
    try {
      const entry = await this.#count(
        this.#deps.engine.send({
          kind: row.kind,
          draftId: draftIdOf(row),
          companyId,
          connectionId,
          platformName,
          isOfflineConnector,
          customerId: row.customerId,
          title: row.title,
          payload: row.payload,
          opened: row.opened,
          origins: row.origins,
          model,
          changes: row.changes,
          runId: id,
        }),
      )
      await this.#save([{ ...row, state: 'sent', entryId: entry.id }])
      if (isLimited(entry)) this.#limit(entry.lastError?.retryAfterMs)
      // Our own server, or the sign-in before it, kept it back: the rest would fare no better.
      const { deskCode, status } = entry.lastError ?? {}
      const isSignedOut = entry.state === 'failed' && deskCode != null && (status === 401 || status === 403)
      if (isSignedOut) {
        await this.#save([{ ...row, state: 'waiting', entryId: null }])
        return 'signed-out'
      }
      return undefined
    } catch (error) {
      if (!(error instanceof SendError)) throw error
      if (error.reason === 'offline') return 'page-left'
      if (error.reason === 'not-storable' || error.reason === 'not-loaded') return 'storage'
      const reason = isSetAside(error.reason) ? error.reason : 'in-flight'
      await this.#save([{ ...row, state: 'set-aside', reason }])
      return undefined
    }
  }

  /** What a failed read means for the pace. */
  #hear(error: unknown): void {
    if (this.#stopped.signal.aborted) return
    if (isSessionEnd(error)) void this.pause('signed-out')
    else if (error instanceof ApiError && error.details.status === 429)
      this.#limit(error.details.retryAfterMs)
    else this.#limitedUntil = Math.max(this.#limitedUntil, this.#deps.clock.now() + FIRST_LOOK_MS)
  }

  #limit(retryAfterMs: number | null | undefined): void {
    this.#atOnce = Math.max(1, Math.floor(this.#atOnce / 2))
    this.#limitedUntil = Math.max(this.#limitedUntil, this.#deps.clock.now() + (retryAfterMs ?? LIMITED_MS))
    this.#publish()
  }

  /** Counts a request, however it ends. */
  async #count<T>(request: Promise<T>): Promise<T> {
    this.#run = { ...this.#run, requests: this.#run.requests + 1 }
    return request
  }

  async #save(rows: readonly RunRow[]): Promise<void> {
    if (rows.length === 0) return
    await this.#deps.store.saveRows(rows)
    const saved = new Map(rows.map((row) => [row.index, row]))
    this.#rows = this.#rows.map((row) => saved.get(row.index) ?? row)
    this.#publish()
  }

  async #setRun(change: Partial<Run>): Promise<void> {
    this.#run = { ...this.#run, ...change }
    const { requests } = this.#run
    await this.#deps.store.updateRun(this.#run.id, (run) => ({ ...run, ...change, requests }))
    this.#publish()
  }

  #publish(): void {
    this.#onChange({ run: this.#run, rows: this.#rows, limitedUntil: this.#limitedUntil })
  }

  /** Ends early when something happens in the journal, or the run is stopped. */
  #sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        cancel()
        stopListening()
        this.#stopped.signal.removeEventListener('abort', wake)
        resolve()
      }
      const cancel = this.#deps.clock.after(Math.max(0, ms), wake)
      const stopListening = this.#deps.presence.listen(wake)
      this.#stopped.signal.addEventListener('abort', wake)
    })
  }
}

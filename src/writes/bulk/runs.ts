import { DAY_MS } from '../rules/schedule.ts'
import type { Channel } from '../platform/environment.ts'
import { compareSynced } from './compare-synced.ts'
import { readUndo } from './read-undo.ts'
import { rowsThatFit } from './run-budget.ts'
import { newRun } from './new-run.ts'
import type { RunToStart } from './new-run.ts'
import { RunChannel } from './run-channel.ts'
import type { RunMessage } from './run-channel.ts'
import type { Run, RunRow, StoredRow } from './run-format.ts'
import { isRunLockFree, runLock, SenderWatch } from './run-lock.ts'
import { countOutcomes, endedOf } from './run-progress.ts'
import { RunRefused } from './run-refused.ts'
import { viewOf } from './run-view.ts'
import type { MadeView, RunView } from './run-view.ts'
import { canRetry, rowViews, unsent } from './row-outcome.ts'
import { Runner } from './runner.ts'
import type { RunnerDeps } from './runner.ts'
import type { RowUndo } from './undo-run.ts'

const KEPT_MS = 30 * DAY_MS
/** Other tabs read a run again at most so often. */
const REREAD_MS = 1_000

export interface RunsDeps extends RunnerDeps {
  readonly channel: Channel
  readonly newId: () => string
}

interface Loaded {
  run: Run
  rows: readonly StoredRow[]
  where: RunView['where']
  runner: Runner | undefined
  /** Ends when the runner has given up the lock. */
  going: Promise<unknown>
  since: RunView['since']
  view: MadeView | undefined
}

/** The runs of this device as one tab sees them: those it sends itself, and those of other tabs and earlier days. */
export class Runs {
  readonly #deps: RunsDeps
  /** Null: there is no such run. */
  readonly #loaded = new Map<string, Loaded | null>()
  readonly #listeners = new Set<() => void>()
  readonly #rereads = new Set<string>()
  readonly #channel: RunChannel
  readonly #senders: SenderWatch
  #cleaning: Promise<void> | undefined

  constructor(deps: RunsDeps) {
    this.#deps = deps
    this.#channel = new RunChannel(deps.channel)
    this.#senders = new SenderWatch(deps)
    this.#channel.listen((message) => this.#hear(message))
    deps.engine.subscribe(() => this.#tell())
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Runs of a company, newest first. */
  async list(companyId: string): Promise<Run[]> {
    this.#cleaning ??= this.#clean()
    await this.#cleaning
    return (await this.#deps.store.runs()).filter((run) => run.companyId === companyId)
  }

  /** Runs of every company that aren't over, newest first, read so that each has a view. */
  async openUnfinished(): Promise<string[]> {
    const runs = (await this.#deps.store.runs()).filter(
      ({ state }) => state === 'running' || state === 'paused',
    )
    const ids = runs.map(({ id }) => id)
    await Promise.all(ids.map((id) => this.open(id)))
    return ids
  }

  /** For `useSyncExternalStore`: a new object only after a change. Undefined until `open` has read it, null where it is unknown. */
  view(id: string): RunView | null | undefined {
    const loaded = this.#loaded.get(id)
    if (loaded == null) return loaded
    const { run, rows, where, since } = loaded
    const { entries } = this.#deps.engine.state
    const limitedUntil = this.#deps.engine.limit.until
    const facts = { run, rows, where, since, entries, limitedUntil }
    loaded.view = viewOf(facts, loaded.view, this.#deps.clock.now())
    return loaded.view.view
  }

  /** Reads a run of the device. One that was under way in a tab that is gone is paused: a person resumes it. */
  async open(id: string): Promise<void> {
    if (this.#loaded.get(id)?.runner !== undefined) return
    const { engine, locks, store } = this.#deps
    await engine.start()
    let run = await store.run(id)
    let where: RunView['where'] = 'nowhere'
    if (run?.state === 'running') {
      if (await isRunLockFree(locks, run.companyId)) run = await store.updateRun(id, left)
      else where = 'elsewhere'
    }
    const rows = run === undefined ? [] : await store.rows(id)
    const known = this.#loaded.get(id)
    if (known?.runner !== undefined) return
    this.#loaded.set(id, run === undefined ? null : { ...known, ...idle, run, rows, where })
    if (run !== undefined && where === 'elsewhere') this.#watchSender(run)
    this.#tell()
  }

  #watchSender({ id, companyId }: Run): void {
    this.#senders.watch({
      id,
      companyId,
      isElsewhere: () => this.#loaded.get(id)?.where === 'elsewhere',
      onGone: () => this.open(id),
    })
  }

  /** Stores a run and starts to send it; gives back its ID. Rejects with `RunRefused` when nothing was stored or sent. */
  async start(toStart: RunToStart): Promise<string> {
    const { clock, locks, newId, presence, quota, store } = this.#deps
    const { companyId, rows } = toStart
    if (rows.length === 0) throw new RunRefused('no-rows')
    if (!presence.isOnline()) throw new RunRefused('offline')
    const fit = rowsThatFit(rows.length, quota())
    if (fit < rows.length) throw new RunRefused('quota', { fit })
    if (!(await isRunLockFree(locks, companyId))) throw new RunRefused('other-run')
    const { run, rows: stored } = newRun(toStart, newId(), clock.now())
    await store.add(run, stored).catch((cause: unknown) => {
      throw new RunRefused('not-storable', { cause })
    })
    this.#loaded.set(run.id, { ...idle, run, rows: stored, where: 'nowhere' })
    await this.resume(run.id)
    return run.id
  }

  /** Goes on with a run, because a person asks for it. Resolves once it is under way, or can't be. */
  async resume(id: string): Promise<void> {
    await this.open(id)
    const loaded = this.#loaded.get(id)
    if (loaded == null || loaded.runner?.isEnded === false || loaded.where === 'elsewhere') return
    const { run } = loaded
    if (run.state === 'done' || run.state === 'stopped') return
    const runner = new Runner(this.#deps, run, (progress) => {
      // Cleared meanwhile.
      if (this.#loaded.get(id) !== loaded) return
      const isNews = progress.run.state !== loaded.run.state || progress.rows !== loaded.rows
      loaded.run = progress.run
      if (progress.rows.length > 0) loaded.rows = progress.rows
      this.#tell()
      if (isNews) this.#channel.post('changed', id)
    })
    const { entries } = this.#deps.engine.state
    const ended = endedOf(countOutcomes(rowViews(loaded.rows, entries)))
    loaded.runner?.quit()
    loaded.runner = runner
    loaded.where = 'here'
    loaded.since = { at: this.#deps.clock.now(), ended }
    // The one before may still wait for a response.
    loaded.going = loaded.going
      .then(() => runner.go())
      .then(async (hasGone) => {
        if (!hasGone) await this.#giveWay(id, runner)
        if (loaded.runner !== runner) return
        loaded.runner = undefined
        loaded.where = 'nowhere'
        if (!hasGone) await this.open(id)
        this.#tell()
        this.#channel.post('changed', id)
      })
    this.#tell()
  }

  /** Another tab sends, or still follows what it has sent: maybe this very run, which it is to go on with then. */
  async #giveWay(id: string, runner: Runner): Promise<void> {
    if (runner.isEnded) return
    runner.quit()
    await this.#deps.store.updateRun(id, (run) =>
      run.state === 'paused' ? { ...run, pause: 'other-run' } : run,
    )
    this.#channel.post('resume', id)
  }

  /** Sends nothing more until a person resumes it; also in the tab that sends it. */
  async pause(id: string): Promise<void> {
    const runner = this.#loaded.get(id)?.runner
    if (runner !== undefined) await runner.pause('person')
    else this.#channel.post('pause', id)
  }

  /** The rest will never be sent; also in the tab that sends it. */
  async stop(id: string): Promise<void> {
    const loaded = this.#loaded.get(id)
    if (loaded == null) return
    if (loaded.runner !== undefined) await loaded.runner.stop()
    else if (loaded.where === 'elsewhere') this.#channel.post('stop', id)
    else await this.#stopIdle(id, loaded)
  }

  async #stopIdle(id: string, { rows, run }: Loaded): Promise<void> {
    const { engine, locks, store } = this.#deps
    await locks.tryWith(runLock(run.companyId), async () => {
      await store.saveRows(unsent(rowViews(rows, engine.state.entries)))
      await store.updateRun(id, (one) =>
        one.state === 'done' ? one : { ...one, state: 'stopped', pause: null },
      )
    })
    await this.open(id)
    this.#channel.post('changed', id)
  }

  /** A new run of the rows that failed and weren't sent again; gives back its ID. */
  async retryFailed(id: string, name: string): Promise<string> {
    const view = this.view(id)
    if (view == null) throw new RunRefused('no-rows')
    const { companyId, connectionId, platformName, isOfflineConnector, model } = view.run
    const rows = view.rows
      .filter(canRetry)
      .map(({ row, entry }): RunRow => Object.assign({}, row, { linkedTo: entry?.id }))
    const connection = { id: connectionId, platformName, isOfflineConnector }
    return this.start({ companyId, connection, model, name, rows })
  }

  /** What takes a run back, to be reviewed and started as a run of its own. */
  async undoOf(id: string, signal: AbortSignal): Promise<RowUndo[]> {
    const view = this.view(id)
    return view == null ? [] : readUndo(this.#deps, view.run, view.rows, signal)
  }

  /** Has what was sent to these customers compared with what a sync brought. */
  async compareSynced(
    companyId: string,
    ids: readonly string[],
    lastSync: number | null,
    signal: AbortSignal,
  ): Promise<void> {
    await compareSynced(this.#deps, companyId, ids, lastSync, signal)
  }

  /** Forgets all runs of this device. What is under way goes on at Codat. */
  async clearAll(): Promise<void> {
    this.#forget()
    await this.#deps.store.clear()
    this.#channel.post('cleared', '')
  }

  #forget(): void {
    const loaded = [...this.#loaded]
    for (const [id] of loaded) this.#loaded.set(id, null)
    for (const [, one] of loaded) one?.runner?.quit()
    this.#tell()
  }

  /** Runs older than 30 days go. */
  async #clean(): Promise<void> {
    const { clock, store } = this.#deps
    for (const { id, createdAt } of await store.runs())
      if (clock.now() - createdAt > KEPT_MS) await store.remove(id)
  }

  #hear({ type, id }: RunMessage): void {
    if (type === 'cleared') {
      this.#forget()
      return
    }
    const loaded = this.#loaded.get(id)
    if (loaded == null) return
    if (type === 'pause') void loaded.runner?.pause('person')
    else if (type === 'resume') void (loaded.runner && this.resume(id))
    else if (type === 'stop') void loaded.runner?.stop()
    else if (loaded.runner === undefined) this.#rereadSoon(id)
  }

  #rereadSoon(id: string): void {
    if (this.#rereads.has(id)) return
    this.#rereads.add(id)
    this.#deps.clock.after(REREAD_MS, () => {
      this.#rereads.delete(id)
      this.open(id).catch(() => undefined)
    })
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

/** It may have ended since it was read. */
const left = (run: Run): Run =>
  run.state === 'running' ? { ...run, state: 'paused', pause: 'page-left' } : run

const idle = { runner: undefined, since: undefined, view: undefined, going: Promise.resolve() }

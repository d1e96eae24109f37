import { isObject } from '../../lib/json.ts'
import { isOpen, isReadable, readEntry } from '../rules/journal-entry.ts'
import { needsAttention } from '../rules/change-group.ts'
import type { JournalEntry, UnreadableEntry } from '../rules/journal-entry.ts'
import { relatedEntries } from '../rules/related-entries.ts'
import { DAY_MS } from '../rules/schedule.ts'
import { isFinal, nextEntry } from '../rules/state-machine.ts'
import type { WriteEvent } from '../rules/state-machine.ts'
import type { Channel, Clock } from '../platform/environment.ts'
import type { JournalStore } from './journal-store.ts'

const KEPT_MS = 30 * DAY_MS

type Message = { readonly type: 'entry'; readonly id: string } | { readonly type: 'cleared' }

function isMessage(message: unknown): message is Message {
  return typeof message === 'object' && message !== null && 'type' in message
}

export interface JournalState {
  /** Newest first. */
  readonly entries: readonly JournalEntry[]
  readonly unreadable: readonly UnreadableEntry[]
  /** Why the device does not keep the journal; null while it does. */
  readonly problem: string | null
  readonly isLoaded: boolean
  /** Writes whose end is not known yet. */
  readonly openCount: number
  /** Changes that need a person. */
  readonly attentionCount: number
}

const EMPTY: JournalState = {
  entries: [],
  unreadable: [],
  problem: null,
  isLoaded: false,
  openCount: 0,
  attentionCount: 0,
}

/**
 * The journal of writes: a store shared by all tabs, and a copy of it in memory that pages read. Every change goes
 * through the state machine, inside one transaction of the store, so two tabs never overwrite each other's changes.
 * A store that fails never throws here: the copy goes on and `problem` says what is wrong.
 */
export class Journal {
  readonly #store: JournalStore
  readonly #channel: Channel
  readonly #clock: Clock
  readonly #onChange: (entry: JournalEntry, before: JournalEntry | undefined) => void
  readonly #mirror = new Map<string, JournalEntry>()
  /** Entries whose last change could not be stored: the copy knows more than the store. */
  readonly #ahead = new Set<string>()
  readonly #listeners = new Set<() => void>()
  #unreadable: readonly UnreadableEntry[] = []
  #problem: string | null = null
  #state = EMPTY
  #loading: Promise<void> | undefined
  readonly #stopListening: () => void

  constructor(
    store: JournalStore,
    channel: Channel,
    clock: Clock,
    onChange: (entry: JournalEntry, before: JournalEntry | undefined) => void,
  ) {
    this.#store = store
    this.#channel = channel
    this.#clock = clock
    this.#onChange = onChange
    this.#stopListening = channel.listen((message) => {
      if (isMessage(message)) void this.#hear(message)
    })
  }

  stop(): void {
    this.#stopListening()
    this.#listeners.clear()
  }

  /** A new object only when something changed, as `useSyncExternalStore` wants it. */
  get state(): JournalState {
    return this.#state
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  get(id: string): JournalEntry | undefined {
    return this.#mirror.get(id)
  }

  /** Reads what the device holds, once; what is older than 30 days goes. */
  load(): Promise<void> {
    this.#loading ??= this.#load()
    return this.#loading
  }

  async #load(): Promise<void> {
    try {
      const rows = (await this.#store.all()).map((raw) => readEntry(raw))
      const limit = this.#clock.now() - KEPT_MS
      const expired = rows.filter((row) => createdAt(row) < limit)
      const kept = rows.filter((row) => createdAt(row) >= limit)
      for (const entry of kept.filter((row) => isReadable(row))) this.#show(entry)
      this.#unreadable = kept.filter((row): row is UnreadableEntry => !isReadable(row))
      if (expired.length > 0) await this.#store.remove(expired.map(({ id }) => id))
    } catch (error) {
      this.#fail(error)
    }
    this.#publish(true)
  }

  /**
   * Stores a new entry before anything is sent. `obstacle` looks at all entries, of other tabs too; what it returns
   * keeps the entry out and is handed back. Rejects when the device cannot store it.
   */
  async insert<Reason>(
    entry: JournalEntry,
    obstacle: (entries: readonly JournalEntry[]) => Reason | null,
  ): Promise<Reason | null> {
    const unstored = [...this.#mirror.values()].filter(({ id, unsafe }) => unsafe || this.#ahead.has(id))
    try {
      // What has ended stays as it is: with thousands of changes, reading all of them for each would be most of the work.
      const known = new Map([...this.#mirror].filter(([id, row]) => isFinal(row) && !this.#ahead.has(id)))
      const reason = await this.#store.insert(
        entry,
        (rows, ids) => {
          const ahead = new Set(unstored.map(({ id }) => id))
          const stored = rows.map((raw) => readEntry(raw)).filter((row) => isReadable(row))
          const ended = [...known.values()].filter(({ id }) => ids.has(id))
          return obstacle([...ended, ...stored.filter(({ id }) => !ahead.has(id)), ...unstored])
        },
        (id) => known.has(id),
      )
      this.#problem = null
      if (reason === null) this.#changed(entry)
      return reason
    } catch (error) {
      this.#fail(error)
      this.#publish()
      throw error
    }
  }

  /** The same without a store, for a person who was told and sends all the same. */
  insertUnsafe<Reason>(
    entry: JournalEntry,
    obstacle: (entries: readonly JournalEntry[]) => Reason | null,
  ): Reason | null {
    const reason = obstacle([...this.#mirror.values()])
    if (reason === null) this.#changed({ ...entry, unsafe: true })
    return reason
  }

  /** Applies an event. Undefined when the entry is gone, because somebody cleared the journal. */
  async apply(id: string, event: WriteEvent): Promise<JournalEntry | undefined> {
    const local = this.#mirror.get(id)
    if (local?.unsafe) return this.#changed(nextEntry(local, event))
    try {
      const raw = await this.#store.update(id, (stored) => {
        const row = this.#ahead.has(id) ? (this.#mirror.get(id) ?? readEntry(stored)) : readEntry(stored)
        if (!isReadable(row)) return null
        const next = nextEntry(row, event)
        return next === row && !this.#ahead.has(id) ? null : next
      })
      this.#ahead.delete(id)
      if (raw === undefined) return this.#gone(id)
      const entry = readEntry(raw)
      return isReadable(entry) ? this.#changed(entry) : undefined
    } catch (error) {
      this.#fail(error)
      const latest = this.#mirror.get(id)
      if (!latest) return undefined
      this.#ahead.add(id)
      return this.#changed(nextEntry(latest, event))
    }
  }

  /**
   * Forgets everything, readable or not, on the device and in every tab. Rejects when the device keeps it, which the
   * tabs go on to show then.
   */
  async clear(): Promise<void> {
    try {
      await this.#store.clear()
    } catch (error) {
      this.#fail(error)
      this.#publish()
      throw error
    }
    this.#forget()
    this.#channel.post({ type: 'cleared' } satisfies Message)
  }

  async #hear(message: Message): Promise<void> {
    if (message.type === 'cleared') {
      this.#forget()
      return
    }
    try {
      const raw = await this.#store.get(message.id)
      if (raw === undefined || this.#ahead.has(message.id)) return
      const entry = readEntry(raw)
      if (isReadable(entry)) this.#show(entry)
      this.#publish()
    } catch (error) {
      this.#fail(error)
      this.#publish()
    }
  }

  #gone(id: string): undefined {
    this.#mirror.delete(id)
    this.#publish()
  }

  #forget(): void {
    this.#mirror.clear()
    this.#ahead.clear()
    this.#unreadable = []
    this.#publish()
  }

  #changed(entry: JournalEntry): JournalEntry {
    this.#show(entry)
    this.#channel.post({ type: 'entry', id: entry.id } satisfies Message)
    this.#publish()
    return entry
  }

  #show(entry: JournalEntry): void {
    const before = this.#mirror.get(entry.id)
    this.#mirror.set(entry.id, entry)
    if (before !== entry) this.#onChange(entry, before)
  }

  #fail(error: unknown): void {
    this.#problem = error instanceof Error ? error.message || error.name : 'Unknown storage error'
  }

  #publish(isLoaded = this.#state.isLoaded): void {
    const entries = [...this.#mirror.values()]
      .toReversed()
      .toSorted((a, b) => b.times.created - a.times.created)
    const openCount = entries.filter((entry) => isOpen(entry)).length
    const attentionCount = countAttention(entries)
    this.#state = {
      entries,
      unreadable: this.#unreadable,
      problem: this.#problem,
      isLoaded,
      openCount,
      attentionCount,
    }
    for (const listener of this.#listeners) listener()
  }
}

function countAttention(entries: readonly JournalEntry[]): number {
  const related = relatedEntries(entries)
  return entries.filter((entry) => !entry.acknowledged && needsAttention(entry, related(entry))).length
}

/** An unreadable row without a date stays until the journal is cleared. */
function createdAt(row: JournalEntry | UnreadableEntry): number {
  if (isReadable(row)) return row.times.created
  const times = isObject(row.raw) ? row.raw['times'] : null
  const created = isObject(times) ? times['created'] : null
  return typeof created === 'number' ? created : Infinity
}

import { isObject } from '../../lib/model/json.ts'
import type { JsonObject } from '../../lib/model/json.ts'
import {
  DRAFT_VERSION,
  draftKey,
  isDraft,
  isExpired,
  readDraft,
  savedAtOf,
} from '../../lib/writes/draft-format.ts'
import type { Draft, DraftPlace, RawDraft } from '../../lib/writes/draft-format.ts'
import type { JournalEntry } from '../../lib/writes/journal-entry.ts'
import type { Channel } from './environment.ts'
import type { DraftStore } from './draft-store.ts'

/** What a form hands over to be kept. */
export interface DraftContent {
  readonly values: JsonObject
  readonly openedRecord: JsonObject | null
  readonly baseModifiedDate: string | null
  readonly modelHash: string | null
}

export interface DraftSaver {
  readonly draftId: string
  readonly tabId: string
  /** Revision this tab knows; null when it knows of no draft. */
  readonly revision: number | null
}

export type SaveResult =
  | { readonly kind: 'saved'; readonly draft: Draft }
  /** Another tab saved meanwhile; nothing was overwritten. */
  | { readonly kind: 'conflict'; readonly stored: Draft | RawDraft | null }

const message = (key: string) => ({ type: 'draft', key })

/** Drafts of forms, one for each record and connection. All methods reject when the device's storage fails. */
export class Drafts {
  readonly #store: DraftStore
  readonly #channel: Channel
  readonly #now: () => number
  /** Forms of this tab, which a channel does not reach. */
  readonly #local = new Set<{ readonly key: string; readonly onChange: () => void }>()

  constructor(store: DraftStore, channel: Channel, now: () => number) {
    this.#store = store
    this.#channel = channel
    this.#now = now
  }

  /** The draft of a place; one that is older than 30 days goes. */
  async read(place: DraftPlace): Promise<Draft | RawDraft | null> {
    const key = draftKey(place)
    const raw = await this.#store.get(key)
    if (raw === undefined) return null
    if (!isExpired(raw, this.#now())) return readDraft(key, raw)
    await this.#store.update(key, (stored) => (isExpired(stored, this.#now()) ? 'remove' : null))
    return null
  }

  /** All drafts on this device, newest first; expired ones go. */
  async list(): Promise<(Draft | RawDraft)[]> {
    const now = this.#now()
    const rows = (await this.#store.all()) as { key: string }[]
    for (const { key } of rows.filter((row) => isExpired(row, now)))
      await this.#store.update(key, () => 'remove')
    return rows
      .filter((row) => !isExpired(row, now))
      .map((row) => readDraft(row.key, row))
      .toSorted((a, b) => (isDraft(b) ? b.savedAt : 0) - (isDraft(a) ? a.savedAt : 0))
  }

  /**
   * Keeps what was typed. Only the tab that knows the stored revision may replace it. A draft found at the start and
   * not taken up (`adopted` false) is kept beside the new values as `previous`.
   */
  async save(
    place: DraftPlace,
    content: DraftContent,
    saver: DraftSaver,
    adopted = true,
  ): Promise<SaveResult> {
    const key = draftKey(place)
    const decision: { result: SaveResult | undefined } = { result: undefined }
    await this.#store.update(key, (raw) => {
      const stored = raw === undefined ? null : readDraft(key, raw)
      const revision = stored === null ? null : isDraft(stored) ? stored.revision : -1
      const isMine = stored !== null && isDraft(stored) && stored.tabId === saver.tabId
      if (revision !== saver.revision && !isMine) {
        decision.result = { kind: 'conflict', stored }
        return null
      }
      const earlier = stored && isDraft(stored) ? stored : null
      const draft: Draft = {
        key,
        companyId: place.companyId,
        connectionId: place.connectionId,
        customerId: place.customerId,
        version: DRAFT_VERSION,
        draftId: saver.draftId,
        ...content,
        savedAt: this.#now(),
        revision: (revision ?? 0) + 1,
        tabId: saver.tabId,
        previous: adopted && earlier ? earlier.previous : keptBeside(stored, this.#now()),
      }
      decision.result = { kind: 'saved', draft }
      return draft
    })
    if (decision.result === undefined) throw new Error('The storage did not run the change')
    if (decision.result.kind === 'saved') this.#channel.post(message(key))
    return decision.result
  }

  /** Throws a draft away, because a person said so; not one that another tab has changed since. */
  async discard(place: DraftPlace, revision: number | null): Promise<'discarded' | 'conflict'> {
    const key = draftKey(place)
    let outcome: 'discarded' | 'conflict' = 'discarded'
    await this.#store.update(key, (raw) => {
      if (raw === undefined) return null
      const stored = readDraft(key, raw)
      if (isDraft(stored) && stored.revision !== revision) {
        outcome = 'conflict'
        return null
      }
      return 'remove'
    })
    this.#channel.post(message(key))
    return outcome
  }

  /**
   * A write has succeeded: its draft goes, and only now. What was typed after sending stays, under a new id, since it
   * is another intent.
   */
  async clearAfterSuccess(entry: JournalEntry, newId: string): Promise<void> {
    const customerId = entry.kind === 'update' ? entry.customerId : null
    const place = { companyId: entry.companyId, connectionId: entry.connectionId, customerId }
    const key = draftKey(place)
    const sent = entry.times.sent ?? entry.times.created
    let isTouched = false
    await this.#store.update(key, (raw) => {
      const stored = raw === undefined ? null : readDraft(key, raw)
      if (stored === null || !isDraft(stored) || stored.draftId !== entry.draftId) return null
      isTouched = true
      if (stored.savedAt <= sent) return 'remove'
      return { ...stored, draftId: newId, revision: stored.revision + 1 }
    })
    if (!isTouched) return
    this.#channel.post(message(key))
    for (const { key: heard, onChange } of this.#local) if (heard === key) onChange()
  }

  /** Hears of every change that another tab, or the success of a write, makes to a draft. */
  listen(place: DraftPlace, onChange: () => void): () => void {
    const key = draftKey(place)
    const local = { key, onChange }
    this.#local.add(local)
    const stop = this.#channel.listen((received) => {
      const isThis =
        typeof received === 'object' && received !== null && 'key' in received && received.key === key
      if (isThis) onChange()
    })
    return () => {
      this.#local.delete(local)
      stop()
    }
  }

  async clearAll(): Promise<void> {
    await this.#store.clear()
  }
}

/** What an earlier draft held, readable or not, to be shown beside the new one. */
function keptBeside(stored: Draft | RawDraft | null, now: number): Draft['previous'] {
  if (stored === null) return null
  if (isDraft(stored)) return { values: stored.values, savedAt: stored.savedAt }
  const { raw } = stored
  // Everything in the store is JSON, whatever its shape.
  const values = (isObject(raw) ? raw : { raw }) as JsonObject
  return { values, savedAt: savedAtOf(raw) ?? now }
}

/** Whether saving would change nothing. */
export function isSaved(draft: Draft | null, content: DraftContent): boolean {
  return draft !== null && JSON.stringify(draft.values) === JSON.stringify(content.values)
}

import { isObject } from '../../lib/json.ts'
import type { JsonObject } from '../../lib/json.ts'
import { DRAFT_VERSION, draftKey, isDraft, isExpired, readDraft, revisionOf } from './draft-format.ts'
import type { Draft, DraftPlace, EarlierDraft, RawDraft } from './draft-format.ts'
import type { JournalEntry } from '../rules/journal-entry.ts'
import type { Channel } from '../platform/environment.ts'
import { isSaved, keptBeside, nextAfter, withEarlier, without } from './earlier-drafts.ts'
import type { DraftStore } from './draft-store.ts'
import type { UnsavedEdits } from './unsaved-edits.ts'

/** What a form hands over to be kept. */
export interface DraftContent {
  readonly values: JsonObject
  readonly openedRecord: JsonObject | null
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

  /** Drafts nobody has touched for 30 days go, whether their forms are opened again or not. */
  async clearExpired(): Promise<void> {
    for (const row of await this.#store.all()) {
      if (!isObject(row) || typeof row['key'] !== 'string' || !isExpired(row, this.#now())) continue
      await this.#store.update(row['key'], (stored) => (isExpired(stored, this.#now()) ? 'remove' : null))
    }
  }

  /**
   * Keeps what was typed. Only the tab that knows the stored revision may replace it. A draft found at the start and
   * not continued (`adopted` false) is kept beside the new values, among the earlier ones.
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
      const revision = revisionOf(stored)
      const isMine = stored !== null && isDraft(stored) && stored.tabId === saver.tabId
      if (revision !== saver.revision && !isMine) {
        decision.result = { kind: 'conflict', stored }
        return null
      }
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
        earlier: adopted && stored && isDraft(stored) ? stored.earlier : keptBeside(stored, this.#now()),
      }
      decision.result = { kind: 'saved', draft }
      return draft
    })
    if (decision.result === undefined) throw new Error('Browser storage didn’t save it')
    if (decision.result.kind === 'saved') this.#channel.post(message(key))
    return decision.result
  }

  /**
   * Keeps what a tab typed in its last instant and could not store any more. A draft that somebody else saved
   * meanwhile stays, with this text among its earlier ones.
   */
  async rescue(last: UnsavedEdits, newId: string): Promise<void> {
    const key = draftKey(last.place)
    await this.#store.update(key, (raw) => {
      const stored = raw === undefined ? null : readDraft(key, raw)
      const { companyId, connectionId, customerId } = last.place
      const draft: Draft = {
        key,
        companyId,
        connectionId,
        customerId,
        version: DRAFT_VERSION,
        ...last.content,
        savedAt: last.savedAt,
        tabId: last.tabId,
        // A draft that is gone was written or discarded; what was typed after that is another intent.
        draftId: stored === null && last.revision !== null ? newId : last.draftId,
        revision: 1,
        earlier: [],
      }
      if (stored === null) return draft
      if (!isDraft(stored)) return { ...draft, earlier: keptBeside(stored, last.savedAt) }
      if (stored.tabId === last.tabId) {
        if (stored.savedAt >= last.savedAt || isSaved(stored, last.content)) return null
        // Its id may have been renewed since, by the success of a write.
        const { draftId, earlier } = stored
        return { ...draft, draftId, earlier, revision: stored.revision + 1 }
      }
      if (stored.revision === last.revision) {
        const earlier = last.adopted ? stored.earlier : keptBeside(stored, last.savedAt)
        return { ...draft, earlier, revision: stored.revision + 1 }
      }
      const { values, openedRecord } = last.content
      return {
        ...stored,
        earlier: withEarlier(stored.earlier, { values, openedRecord, savedAt: last.savedAt }),
      }
    })
    this.#channel.post(message(key))
  }

  /** An earlier draft becomes the draft, as an intent of its own; the one so far takes its place among the earlier. */
  restoreEarlier(place: DraftPlace, chosen: EarlierDraft, saver: DraftSaver): Promise<SaveResult> {
    return this.#changeEarlier(place, saver, (stored) => ({
      ...stored,
      draftId: saver.draftId,
      values: chosen.values,
      openedRecord: chosen.openedRecord ?? stored.openedRecord,
      savedAt: this.#now(),
      earlier: withEarlier(without(stored.earlier, chosen), stored),
    }))
  }

  /** Throws one earlier draft away, because a person said so. */
  discardEarlier(place: DraftPlace, chosen: EarlierDraft, saver: DraftSaver): Promise<SaveResult> {
    return this.#changeEarlier(place, saver, (stored) => ({
      ...stored,
      earlier: without(stored.earlier, chosen),
    }))
  }

  async #changeEarlier(
    place: DraftPlace,
    { revision, tabId }: DraftSaver,
    change: (stored: Draft) => Draft,
  ): Promise<SaveResult> {
    const key = draftKey(place)
    const decision: { result: SaveResult } = { result: { kind: 'conflict', stored: null } }
    await this.#store.update(key, (raw) => {
      const stored = raw === undefined ? null : readDraft(key, raw)
      if (stored === null || !isDraft(stored) || stored.revision !== revision) {
        decision.result = { kind: 'conflict', stored }
        return null
      }
      const draft: Draft = { ...change(stored), revision: revision + 1, tabId }
      decision.result = { kind: 'saved', draft }
      return draft
    })
    if (decision.result.kind === 'saved') this.#channel.post(message(key))
    return decision.result
  }

  /**
   * Throws a draft away, because a person said so; not one that another tab has changed since. The newest of the
   * earlier ones, about which nobody has said anything, is then the draft.
   */
  async discard(
    place: DraftPlace,
    revision: number | null,
    newId: string,
  ): Promise<'discarded' | 'conflict'> {
    const key = draftKey(place)
    let outcome: 'discarded' | 'conflict' = 'discarded'
    await this.#store.update(key, (raw) => {
      if (raw === undefined) return null
      const stored = readDraft(key, raw)
      if (isDraft(stored) && stored.revision !== revision) {
        outcome = 'conflict'
        return null
      }
      return isDraft(stored) ? nextAfter(stored, newId) : 'remove'
    })
    this.#channel.post(message(key))
    return outcome
  }

  /**
   * A write has succeeded: its draft goes, and only now. What was typed after sending stays, under a new id, since it
   * is another intent; so do earlier drafts.
   */
  async clearAfterSuccess(entry: JournalEntry, newId: string): Promise<void> {
    const customerId = entry.kind === 'update' ? entry.customerId : null
    const place = { companyId: entry.companyId, connectionId: entry.connectionId, customerId }
    const key = draftKey(place)
    const sent = entry.times.sent ?? entry.times.created
    let isTouched = false
    await this.#store.update(key, (raw) => {
      const stored = raw === undefined ? null : readDraft(key, raw)
      if (stored === null || !isDraft(stored)) return null
      const isSent = (draft: Pick<EarlierDraft, 'draftId' | 'savedAt'>) =>
        draft.draftId === entry.draftId && draft.savedAt <= sent
      const earlier = stored.earlier.filter((draft) => !isSent(draft))
      isTouched = stored.draftId === entry.draftId || earlier.length < stored.earlier.length
      if (!isTouched) return null
      const rest = { ...stored, earlier, revision: stored.revision + 1 }
      if (isSent(stored)) return nextAfter({ ...stored, earlier }, newId)
      return stored.draftId === entry.draftId ? { ...rest, draftId: newId } : rest
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

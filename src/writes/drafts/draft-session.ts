import { isDraft, revisionOf } from './draft-format.ts'
import type { Draft, DraftPlace, EarlierDraft, RawDraft } from './draft-format.ts'
import { holdPlace } from './draft-lock.ts'
import { loadingDraft } from './draft-state.ts'
import type { DraftState } from './draft-state.ts'
import { isSaved } from './earlier-drafts.ts'
import type { DraftContent, Drafts, SaveResult } from './drafts.ts'
import type { Clock, Locks } from '../platform/environment.ts'
import type { UnsavedEditsStore } from './unsaved-edits.ts'

/** Typing is kept at the latest this long after it happened. */
const SAVE_DELAY_MS = 250

const NO_EARLIER: readonly EarlierDraft[] = []

export interface DraftSessionDeps {
  readonly drafts: Drafts
  readonly unsavedEdits: UnsavedEditsStore
  readonly locks: Locks
  readonly clock: Clock
  readonly tabId: string
  readonly newId: () => string
}

/** One form's hold on the draft of one record: loads, keeps and discards it, and tells of other tabs. */
export class DraftSession {
  readonly #deps: DraftSessionDeps
  readonly #place: DraftPlace
  /** What a draft of this form is sent with, where somebody else has to know it. */
  readonly #givenId: string | undefined
  readonly #listeners = new Set<() => void>()
  readonly #ended = new AbortController()
  readonly #stopListening: () => void
  #state: DraftState
  /** What the store holds as far as this tab knows. */
  #stored: Draft | null = null
  #revision: number | null = null
  #isAdopted = true
  #isForced = false
  #pending: DraftContent | null = null
  #cancelTimer: (() => void) | undefined
  #work: Promise<void> = Promise.resolve()

  constructor(deps: DraftSessionDeps, place: DraftPlace, givenId?: string) {
    this.#deps = deps
    this.#place = place
    this.#givenId = givenId
    this.#state = loadingDraft(this.#ownId())
    this.#stopListening = deps.drafts.listen(place, () => void this.#enqueue(() => this.#reread()))
    void this.#enqueue(() => this.#load())
    void holdPlace(deps.locks, place, this.#ended.signal, (otherTab) => this.#set({ otherTab }))
  }

  get state(): DraftState {
    return this.#state
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Keeps what was typed, shortly. */
  save(content: DraftContent): void {
    this.#pending = content
    this.#cancelTimer ??= this.#deps.clock.after(SAVE_DELAY_MS, () => void this.flush())
  }

  /** Keeps it now, before sending. */
  flush(): Promise<void> {
    this.#cancelTimer?.()
    this.#cancelTimer = undefined
    return this.#enqueue(() => this.#write())
  }

  /** Whether everything typed is in the draft, after one more attempt to save it. */
  async isKept(): Promise<boolean> {
    await this.flush()
    return !this.isUnsaved()
  }

  /** Whether something typed isn't in the draft: it is being saved, or it can't be. */
  isUnsaved(): boolean {
    const { storageProblem, conflict } = this.#state
    return storageProblem !== null || conflict !== null || this.#pending !== null
  }

  /** The page may be going away, and does not wait for the drafts: what they do not have yet is kept at once. */
  leave(): void {
    const content = this.#pending
    if (content !== null && !isSaved(this.#stored, content)) {
      const { unsavedEdits, tabId, clock } = this.#deps
      unsavedEdits.put({
        place: this.#place,
        content,
        draftId: this.#state.draftId,
        tabId,
        revision: this.#revision,
        adopted: this.#isAdopted,
        savedAt: clock.now(),
      })
    }
    void this.flush()
  }

  /** The draft that was found is in the form now; the next save replaces it. */
  adopt(): void {
    const { found } = this.#state
    if (found === null) return
    this.#know(isDraft(found) ? found : null, revisionOf(found))
    this.#isAdopted = true
    this.#set({
      status: 'none',
      found: null,
      ...(isDraft(found) && { draftId: found.draftId, savedAt: found.savedAt }),
    })
  }

  /** Discards the found draft, or this form's own. */
  discard(): Promise<void> {
    this.#dropPending()
    const { drafts, newId } = this.#deps
    return this.#enqueue(async () => {
      const outcome = await drafts.discard(this.#place, this.#revision, newId())
      if (outcome === 'conflict') return this.#reread()
      this.#forget()
      await this.#load()
    })
  }

  /** Discards what was typed into this form. A draft that was found and not taken up never was in it, and stays. */
  discardTyped(): Promise<void> {
    this.#dropPending()
    // A save on its way makes the draft this form's own.
    return this.#work.then(() => (this.#state.status === 'found' ? undefined : this.discard()))
  }

  /** An earlier draft is to come into the form; what is there now is kept in its place. False when it cannot be. */
  async restoreEarlier(chosen: EarlierDraft): Promise<boolean> {
    const draftId = this.#deps.newId()
    const restored = await this.#decide(() =>
      this.#deps.drafts.restoreEarlier(this.#place, chosen, this.#saver(draftId)),
    )
    if (restored === null) return false
    this.#isAdopted = true
    this.#set({ status: 'none', found: null, draftId, savedAt: restored.savedAt })
    return true
  }

  async discardEarlier(chosen: EarlierDraft): Promise<void> {
    const left = await this.#decide(() =>
      this.#deps.drafts.discardEarlier(this.#place, chosen, this.#saver()),
    )
    if (left !== null) this.#set(this.#state.status === 'found' ? { found: left } : {})
  }

  /** In a conflict: what was typed here replaces what the other tab saved, which is kept as an earlier draft. */
  keepMine(content: DraftContent): Promise<void> {
    this.#isForced = true
    this.#pending = content
    return this.flush()
  }

  /** In a conflict: the other tab's draft counts; it is handed out as found. */
  acceptTheirs(): void {
    const { conflict } = this.#state
    if (conflict === null) return
    this.#pending = null
    this.#know(isDraft(conflict) ? conflict : null, revisionOf(conflict))
    this.#set({ conflict: null, found: conflict, status: 'found' })
  }

  /** Keeps what is still to be kept and lets go of the draft. */
  async close(): Promise<void> {
    await this.flush()
    this.#ended.abort()
    this.#stopListening()
    this.#listeners.clear()
  }

  #dropPending(): void {
    this.#pending = null
    this.#cancelTimer?.()
    this.#cancelTimer = undefined
    const { unsavedEdits, tabId } = this.#deps
    unsavedEdits.remove({ place: this.#place, tabId })
  }

  /** One thing at a time; a failure is told in the state and never thrown. */
  #enqueue(work: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(work).catch((error: unknown) => {
      const problem = error instanceof Error ? error.message || error.name : 'Unknown storage error'
      this.#set({
        storageProblem: problem,
        ...(this.#state.status === 'loading' && { status: 'unavailable' as const }),
      })
    })
    return this.#work
  }

  #saver(draftId = this.#state.draftId) {
    return { draftId, tabId: this.#deps.tabId, revision: this.#revision }
  }

  /** Carries out a decision about an earlier draft, once everything typed is stored. */
  async #decide(change: () => Promise<SaveResult>): Promise<Draft | null> {
    await this.flush()
    let decided: Draft | null = null
    await this.#enqueue(async () => {
      const result = await change()
      if (result.kind === 'conflict') return this.#reread()
      decided = result.draft
      this.#know(result.draft, result.draft.revision)
    })
    return decided
  }

  /** What tabs that are gone typed in their last instant becomes part of the draft. */
  async #rescue(): Promise<void> {
    const { drafts, unsavedEdits, newId } = this.#deps
    for (const last of unsavedEdits.of(this.#place)) {
      await drafts.rescue(last, newId())
      unsavedEdits.remove(last)
    }
  }

  async #load(): Promise<void> {
    await this.#rescue()
    const found = await this.#deps.drafts.read(this.#place)
    if (found === null) {
      this.#set({ status: 'none' })
      return
    }
    this.#know(isDraft(found) ? found : null, revisionOf(found))
    this.#isAdopted = false
    this.#set({ status: 'found', found })
  }

  async #write(): Promise<void> {
    const content = this.#pending
    if (content === null) return
    if (isSaved(this.#stored, content) && this.#isAdopted && !this.#isForced) {
      this.#pending = null
      return
    }
    const { drafts, unsavedEdits, tabId } = this.#deps
    const isAdopted = this.#isAdopted && !this.#isForced
    const result = await drafts.save(this.#place, content, this.#saver(), isAdopted)
    if (result.kind === 'conflict' && !this.#isForced) {
      this.#set({ conflict: result.stored, storageProblem: null })
      return
    }
    const saved = result.kind === 'saved' ? result : await this.#overwrite(result.stored, content)
    if (saved.kind === 'conflict') {
      this.#set({ conflict: saved.stored })
      return
    }
    if (this.#pending === content) {
      this.#pending = null
      unsavedEdits.remove({ place: this.#place, tabId })
    }
    this.#isForced = false
    this.#isAdopted = true
    this.#know(saved.draft, saved.draft.revision)
    this.#set({
      status: 'none',
      found: null,
      conflict: null,
      savedAt: saved.draft.savedAt,
      storageProblem: null,
    })
  }

  #overwrite(stored: Draft | RawDraft | null, content: DraftContent) {
    const saver = { ...this.#saver(), revision: revisionOf(stored) }
    return this.#deps.drafts.save(this.#place, content, saver, false)
  }

  /** Another tab, or the success of a write, changed the stored draft. */
  async #reread(): Promise<void> {
    const stored = await this.#deps.drafts.read(this.#place)
    if (stored === null) {
      if (this.#revision !== null) this.#forget()
      return
    }
    if (!isDraft(stored) || stored.revision === this.#revision) return
    const isKnown = stored.tabId === this.#deps.tabId || isSaved(this.#stored, stored)
    if (isKnown && this.#stored !== null) {
      // What was typed after sending is a new intent now, or an earlier draft beside it is gone.
      this.#know(stored, stored.revision)
      // A draft that is only offered here keeps its id: what is typed beside it is an intent of its own.
      this.#set(this.#isAdopted ? { draftId: stored.draftId } : { found: stored })
      return
    }
    if (stored.tabId === '' && this.#pending === null) {
      // The draft known here is written or discarded, and this earlier one has taken its place.
      this.#know(stored, stored.revision)
      this.#isAdopted = false
      const draftId = this.#deps.newId()
      this.#set({ status: 'found', found: stored, conflict: null, savedAt: null, draftId })
      return
    }
    const hasTyped = this.#stored !== null && this.#isAdopted
    if (hasTyped || this.#pending !== null) {
      this.#set({ conflict: stored })
      return
    }
    // Nothing typed here yet: the other tab's draft is what there is. Typing over it without taking it up is a
    // conflict, because its revision is not ours.
    this.#set({ status: 'found', found: stored })
  }

  #know(stored: Draft | null, revision: number | null): void {
    this.#stored = stored
    this.#revision = revision
  }

  #forget(): void {
    this.#know(null, null)
    this.#isAdopted = true
    this.#set({ status: 'none', found: null, conflict: null, savedAt: null, draftId: this.#ownId() })
  }

  #ownId(): string {
    return this.#givenId ?? this.#deps.newId()
  }

  #set(change: Partial<DraftState>): void {
    this.#state = { ...this.#state, ...change, earlier: this.#stored?.earlier ?? NO_EARLIER }
    for (const listener of this.#listeners) listener()
  }
}

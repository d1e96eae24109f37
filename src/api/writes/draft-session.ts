import { isDraft } from '../../lib/writes/draft-format.ts'
import type { Draft, DraftPlace, RawDraft } from '../../lib/writes/draft-format.ts'
import { isSaved } from './drafts.ts'
import type { DraftContent, Drafts } from './drafts.ts'
import type { Clock, Locks } from './environment.ts'

/** Typing is kept at the latest this long after it happened. */
const SAVE_DELAY_MS = 250

export interface DraftState {
  /** `found`: an earlier draft is there and nobody has said yet what to do with it. */
  readonly status: 'loading' | 'none' | 'found' | 'unavailable'
  readonly found: Draft | RawDraft | null
  /** The id a write made from this form carries: equal ids are one intent. */
  readonly draftId: string
  /** Another tab has the same record open for editing. */
  readonly otherTab: boolean
  /** What another tab saved meanwhile, which kept this tab's typing from being stored. */
  readonly conflict: Draft | RawDraft | null
  readonly savedAt: number | null
  /** Why nothing can be kept on this device. The form works all the same. */
  readonly storageProblem: string | null
}

export interface DraftSessionDeps {
  readonly drafts: Drafts
  readonly locks: Locks
  readonly clock: Clock
  readonly tabId: string
  readonly newId: () => string
}

/** One form's hold on the draft of one record: loads, keeps and discards it, and tells of other tabs. */
export class DraftSession {
  readonly #deps: DraftSessionDeps
  readonly #place: DraftPlace
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

  constructor(deps: DraftSessionDeps, place: DraftPlace) {
    this.#deps = deps
    this.#place = place
    this.#state = {
      status: 'loading',
      found: null,
      draftId: deps.newId(),
      otherTab: false,
      conflict: null,
      savedAt: null,
      storageProblem: null,
    }
    this.#stopListening = deps.drafts.listen(place, () => void this.#enqueue(() => this.#reread()))
    void this.#enqueue(() => this.#load())
    void this.#hold()
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

  /** Keeps it now: before sending, and when the page goes away. */
  flush(): Promise<void> {
    this.#cancelTimer?.()
    this.#cancelTimer = undefined
    return this.#enqueue(() => this.#write())
  }

  /** The draft that was found is in the form now; the next save replaces it. */
  adopt(): void {
    const { found } = this.#state
    if (found === null) return
    this.#know(isDraft(found) ? found : null, isDraft(found) ? found.revision : -1)
    this.#isAdopted = true
    this.#set({
      status: 'none',
      found: null,
      ...(isDraft(found) && { draftId: found.draftId, savedAt: found.savedAt }),
    })
  }

  /** Throws away the found draft, or this form's own. */
  discard(): Promise<void> {
    this.#pending = null
    this.#cancelTimer?.()
    this.#cancelTimer = undefined
    return this.#enqueue(async () => {
      const outcome = await this.#deps.drafts.discard(this.#place, this.#revision)
      if (outcome === 'conflict') return this.#reread()
      this.#forget()
    })
  }

  /** In a conflict: what was typed here replaces what the other tab saved, which is kept as `previous`. */
  keepMine(content: DraftContent): Promise<void> {
    this.#isForced = true
    this.#pending = content
    return this.flush()
  }

  /** In a conflict: the other tab's draft counts; it is handed out as found. */
  takeTheirs(): void {
    const { conflict } = this.#state
    if (conflict === null) return
    this.#pending = null
    this.#know(isDraft(conflict) ? conflict : null, isDraft(conflict) ? conflict.revision : -1)
    this.#set({ conflict: null, found: conflict, status: 'found' })
  }

  /** Keeps what is still to be kept and lets go of the draft. */
  async close(): Promise<void> {
    await this.flush()
    this.#ended.abort()
    this.#stopListening()
    this.#listeners.clear()
  }

  /** One thing at a time; a failure is told in the state and never thrown. */
  #enqueue(work: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(work).catch((error: unknown) => {
      const problem =
        error instanceof Error ? error.message || error.name : 'The storage of this device failed'
      this.#set({
        storageProblem: problem,
        ...(this.#state.status === 'loading' && { status: 'unavailable' as const }),
      })
    })
    return this.#work
  }

  async #load(): Promise<void> {
    const found = await this.#deps.drafts.read(this.#place)
    if (found === null) {
      this.#set({ status: 'none' })
      return
    }
    this.#know(isDraft(found) ? found : null, isDraft(found) ? found.revision : -1)
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
    const { drafts, tabId } = this.#deps
    const saver = { draftId: this.#state.draftId, tabId, revision: this.#revision }
    const isAdopted = this.#isAdopted && !this.#isForced
    const result = await drafts.save(this.#place, content, saver, isAdopted)
    if (result.kind === 'conflict' && !this.#isForced) {
      this.#set({ conflict: result.stored, storageProblem: null })
      return
    }
    const saved = result.kind === 'saved' ? result : await this.#overwrite(result.stored, content)
    if (saved.kind === 'conflict') {
      this.#set({ conflict: saved.stored })
      return
    }
    if (this.#pending === content) this.#pending = null
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
    const revision = stored === null ? null : isDraft(stored) ? stored.revision : -1
    const saver = { draftId: this.#state.draftId, tabId: this.#deps.tabId, revision }
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
    if (stored.tabId === this.#deps.tabId && this.#stored !== null) {
      // What was typed after sending is a new intent now.
      this.#know(stored, stored.revision)
      this.#set({ draftId: stored.draftId })
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
    this.#set({ status: 'none', found: null, conflict: null, savedAt: null, draftId: this.#deps.newId() })
  }

  async #hold(): Promise<void> {
    const { locks, tabId } = this.#deps
    const name = `desk-draft:${JSON.stringify(this.#place)}`
    const untilClosed = () =>
      new Promise<void>((resolve) => {
        this.#set({ otherTab: false })
        if (this.#ended.signal.aborted) resolve()
        else this.#ended.signal.addEventListener('abort', () => resolve())
      })
    try {
      const isHeld = await locks.tryWith(name, untilClosed)
      if (isHeld || this.#ended.signal.aborted || tabId === '') return
      this.#set({ otherTab: true })
      await locks.with(name, this.#ended.signal, untilClosed)
    } catch {
      // Closed while waiting; or the browser refuses locks, and revisions alone protect the draft.
    }
  }

  #set(change: Partial<DraftState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}

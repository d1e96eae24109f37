import type { Draft, EarlierDraft, RawDraft } from './draft-format.ts'

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
  /** Earlier drafts nobody has continued or discarded, kept beside this one; newest first. */
  readonly earlier: readonly EarlierDraft[]
  /** Why nothing can be kept on this device. The form works all the same. */
  readonly storageProblem: string | null
}

/** Before anything is known about the draft. */
export function loadingDraft(draftId: string): DraftState {
  return {
    status: 'loading',
    found: null,
    draftId,
    otherTab: false,
    conflict: null,
    savedAt: null,
    earlier: [],
    storageProblem: null,
  }
}

import { useEffect, useRef, useState } from 'react'
import type { DraftHandle } from '../../api/writes/use-draft.ts'
import { focusPath } from '../../components/form/focus-path.ts'
import type { Problem } from '../../components/form/ProblemSummary.tsx'
import type { JournalEntry } from '../../lib/writes/journal-entry.ts'
import { reviewOf } from './FormDialogs.tsx'
import type { OpenDialog } from './FormDialogs.tsx'
import type { FormStart, FormTarget } from './form-parts.ts'
import type { BooksChange } from './use-books-change.ts'
import type { CustomerFormState } from './use-customer-form.ts'
import { useSend } from './use-send.ts'
import { writeInput } from './write-input-of-form.ts'

interface Submission {
  target: FormTarget
  start: FormStart
  customerId: string | null
  draft: DraftHandle
  /** The write that failed and is being corrected. */
  failed: JournalEntry | undefined
  state: CustomerFormState
  books: BooksChange
  onSent: (entry: JournalEntry) => void
}

/** The way from "send" to sent: what blocks, what has to be looked at first, and the one sending in the end. */
export function useSubmit(submission: Submission) {
  const { start, state, draft, books, onSent } = submission
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  // Counts merges with the books: each is followed by a review, once the form stands on the newer record.
  const [merges, setMerges] = useState(0)
  const hasSent = useRef(false)
  const { send, isSending, refusal, dismiss } = useSend((entry) => {
    hasSent.current = true
    onSent(entry)
  })

  /** The problems that keep the form from being sent; the first one takes the focus. */
  function findProblems(): boolean {
    const blocking = state.issues.all().filter((issue) => issue.severity === 'block')
    setProblems(blocking)
    const [first] = blocking
    if (first !== undefined) {
      state.issues.showAll()
      requestAnimationFrame(() => focusPath(first.path))
    }
    return blocking.length > 0
  }

  async function dispatch(forceUpdate: boolean): Promise<void> {
    setDialog(null)
    await draft.flush()
    await send(writeInput({ ...submission, draftId: draft.draftId, forceUpdate }))
  }

  /** Everything is looked at once before it is sent; what is emptied, archived or doubtful is shown first. */
  function submit(wantsReview: boolean): void {
    if (isSending || findProblems()) return
    if (books.needsChoice) return setDialog({ kind: 'conflict', entries: books.compare() })
    const needsReview = wantsReview || books.isRisky(state.issues.all())
    if (needsReview) return setDialog({ kind: 'review', content: reviewOf(start, state) })
    void dispatch(false)
  }

  const submitNow = useRef(submit)
  useEffect(() => {
    submitNow.current = submit
  })
  useEffect(() => {
    if (merges > 0) submitNow.current(true)
  }, [merges])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return
      event.preventDefault()
      submitNow.current(false)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])

  return {
    problems,
    dialog,
    setDialog,
    isSending,
    refusal,
    dismiss,
    submit,
    dispatch,
    hasSent: () => hasSent.current,
    noteMerge: () => setMerges((count) => count + 1),
    /** Back to how the form was opened; the draft goes. */
    discard: () => {
      state.fill(state.base.values)
      setProblems([])
      setDialog(null)
      void draft.discard()
    },
  }
}

import { useEffect, useRef, useState } from 'react'
import type { Customer } from '../../api/customers.ts'
import type { DraftHandle } from '../../writes/hooks/use-draft.ts'
import { focusPath } from '../../components/form/focus-path.ts'
import type { Problem } from '../../components/form/ProblemSummary.tsx'
import type { FormValues } from '../../model/form-value.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { reviewOf } from './FormDialogs.tsx'
import type { OpenDialog } from './FormDialogs.tsx'
import type { FormStart, FormTarget } from './form-parts.ts'
import type { AskedAnew } from './use-ask-anew.ts'
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
  /** The record as it is known now. */
  latest: Customer | null
  askAnew: () => Promise<AskedAnew>
  /** Another model than the form was drawn from, once Codat serves one. */
  newModel: unknown
  onRedraw: (served: unknown, values: FormValues, opened: Customer | null) => boolean
  onSent: (entry: JournalEntry) => void
}

/** The way from "send" to sent: what blocks, what has to be looked at first, and the one sending in the end. */
export function useSubmit(submission: Submission) {
  const { start, state, draft, books, latest, onSent } = submission
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  // Counts merges with the books: each is followed by a review, once the form stands on the newer record.
  const [merges, setMerges] = useState(0)
  const hasSent = useRef(false)
  const [isAsking, setAsking] = useState(false)
  const isBusy = useRef(false)
  const isUnderWay = useRef(false)
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

  const redraw = (served: unknown) => submission.onRedraw(served, state.values(), state.base.opened)

  /** A last look at the record and the model: what changed since the form was opened is shown, not written over. */
  async function isStillSo(): Promise<{ known: Customer | null } | null> {
    setAsking(true)
    const { record, served } = await submission.askAnew().finally(() => setAsking(false))
    if (served !== undefined && served !== start.servedModel && redraw(served)) return null
    const entries = books.conflictWith(record)
    if (entries !== null) {
      setDialog({ kind: 'conflict', entries })
      return null
    }
    return { known: record ?? latest }
  }

  async function dispatch(forceUpdate: boolean): Promise<void> {
    if (isBusy.current) return
    isBusy.current = true
    setDialog(null)
    const values = structuredClone(state.values())
    try {
      const asked = await isStillSo()
      if (asked === null) return
      await draft.flush()
      isUnderWay.current = true
      await send(writeInput({ ...submission, ...asked, values, draftId: draft.draftId, forceUpdate }))
    } finally {
      isUnderWay.current = hasSent.current
      isBusy.current = false
    }
  }

  /** Everything is looked at once before it is sent; what is emptied, archived or doubtful is shown first. */
  function submit(wantsReview: boolean): void {
    if (isBusy.current) return
    if (submission.newModel !== undefined && redraw(submission.newModel)) return
    if (findProblems()) return
    const entries = books.conflictWith(latest)
    if (entries !== null) return setDialog({ kind: 'conflict', entries })
    const needsReview = wantsReview || books.isRisky(state.issues.all())
    if (needsReview) return setDialog({ kind: 'review', content: reviewOf(start, state, latest) })
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
    isSending: isAsking || isSending,
    /** It is on its way: whoever leaves the page now leaves nothing unsent behind. */
    isUnderWay: () => isUnderWay.current,
    hasSent: () => hasSent.current,
    refusal,
    dismiss,
    submit,
    dispatch,
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

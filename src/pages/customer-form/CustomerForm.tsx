import { useEffect, useMemo, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { ModelFields } from '../../components/form/ModelFields.tsx'
import { FormScopeContext } from '../../components/form/form-context.ts'
import { focusPath } from '../../components/form/focus-path.ts'
import { ProblemSummary } from '../../components/form/ProblemSummary.tsx'
import type { Problem } from '../../components/form/ProblemSummary.tsx'
import type { DraftHandle } from '../../api/writes/use-draft.ts'
import type { Customer } from '../../api/customers.ts'
import { Notice } from '../../components/ui/Notice.tsx'
import type { JournalEntry } from '../../lib/writes/journal-entry.ts'
import { DuplicateNotice } from './DuplicateNotice.tsx'
import { DraftNotices } from './DraftNotices.tsx'
import { FormDialogs, reviewOf } from './FormDialogs.tsx'
import type { OpenDialog } from './FormDialogs.tsx'
import { FormFoot } from './FormFoot.tsx'
import { asJson } from './form-parts.ts'
import type { FormStart, FormTarget } from './form-parts.ts'
import { LeaveGuard } from './LeaveGuard.tsx'
import { platformVerdict, remarksByPath } from './remarks.ts'
import { SendRefusal } from './SendRefusal.tsx'
import { UnwritableList } from './UnwritableList.tsx'
import { useBooksChange } from './use-books-change.ts'
import { useCustomerForm } from './use-customer-form.ts'
import { useSend } from './use-send.ts'
import { writeInput } from './write-input-of-form.ts'
import styles from './customer-form.module.css'

interface CustomerFormProps {
  target: FormTarget
  start: FormStart
  customerId: string | null
  draft: DraftHandle
  /** The write that failed and is being corrected. */
  failed: JournalEntry | undefined
  /** The record as Codat has it now; it may be newer than the one opened. */
  latest: Customer | null
  onSent: (entry: JournalEntry) => void
}

/** The form drawn from the integration's model, from the first key to the sending. */
export function CustomerForm({
  target,
  start,
  customerId,
  draft,
  failed,
  latest,
  onSent,
}: CustomerFormProps) {
  const isUpdate = customerId !== null
  const { model } = start
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  // Counts merges with the books: each is followed by a review, once the form stands on the newer record.
  const [merges, setMerges] = useState(0)
  const hasSent = useRef(false)

  const state = useCustomerForm(target, start, (values) =>
    draft.save(values, {
      openedRecord: asJson(start.opened),
      baseModifiedDate: start.opened?.modifiedDate ?? null,
    }),
  )
  const books = useBooksChange(model, state, latest)
  const [verdict] = useState(() => platformVerdict(failed, model, start.values))
  const { send, isSending, refusal, dismiss } = useSend((entry) => {
    hasSent.current = true
    onSent(entry)
  })

  const { form, issues } = state
  const { control, setValue, getValues } = form
  const scope = useMemo(
    () => ({
      control,
      setValue,
      getValues,
      issues,
      platformName: target.platformName,
      isUpdate,
      remarks: remarksByPath(verdict, books.changed),
    }),
    [control, setValue, getValues, issues, target.platformName, isUpdate, verdict, books.changed],
  )
  const sendLabel = `${isUpdate ? 'Update' : 'Create'} in ${target.companyName} (${target.platformName})`

  /** The problems that keep the form from being sent; the first one takes the focus. */
  function findProblems(): boolean {
    const blocking = issues.all().filter((issue) => issue.severity === 'block')
    setProblems(blocking)
    const [first] = blocking
    if (first !== undefined) {
      issues.showAll()
      requestAnimationFrame(() => focusPath(first.path))
    }
    return blocking.length > 0
  }

  async function dispatch(forceUpdate: boolean): Promise<void> {
    setDialog(null)
    await draft.flush()
    await send(writeInput({ target, start, state, customerId, draftId: draft.draftId, failed, forceUpdate }))
  }

  /** Everything is looked at once before it is sent; what is emptied, archived or doubtful is shown first. */
  function submit(wantsReview: boolean): void {
    if (isSending || findProblems()) return
    if (books.needsChoice) return setDialog({ kind: 'conflict', entries: books.compare() })
    const needsReview = wantsReview || books.isRisky(issues.all())
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

  return (
    <FormScopeContext value={scope}>
      <form
        className={styles['fields']}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          submit(false)
        }}
      >
        <DraftNotices draft={draft} onTake={(values) => state.fill(values)} model={model} />
        {books.changed.length > 0 && (
          <Notice tone="warning">
            This record was changed in the books after you opened it. The fields concerned are marked; nothing
            you typed was touched.
          </Notice>
        )}
        <ProblemSummary title="Before this can be sent" problems={problems} />
        <ProblemSummary
          title={`${target.platformName} refused the last attempt`}
          problems={verdict.problems}
        />
        <DuplicateNotice companyId={target.companyId} customerId={customerId} control={control} />
        <ModelFields model={model} />
        {start.opened !== null && (
          <UnwritableList model={model} record={asJson(start.opened)} platformName={target.platformName} />
        )}
        {refusal !== null && <SendRefusal refusal={refusal} onDismiss={dismiss} />}
        <FormFoot
          changeCount={state.changeCount}
          savedAt={draft.savedAt}
          sendLabel={sendLabel}
          isSending={isSending}
          onDiscard={() => setDialog({ kind: 'discard' })}
          onReview={() => submit(true)}
        />
      </form>
      <FormDialogs
        {...{ dialog, target, books, isUpdate, sendLabel }}
        onClose={() => setDialog(null)}
        onSend={(forceUpdate) => void dispatch(forceUpdate)}
        onDiscard={() => {
          state.fill(state.base.values)
          setProblems([])
          setDialog(null)
          void draft.discard()
        }}
        onMerged={() => {
          setMerges(merges + 1)
        }}
      />
      <LeaveGuard
        isDirty={() => !hasSent.current && state.isDirty()}
        onKeep={() => draft.flush()}
        onDiscard={() => draft.discard()}
      />
    </FormScopeContext>
  )
}

import { useMemo, useState } from 'react'
import type { FormEvent } from 'react'
import { ModelFields } from '../../components/form/ModelFields.tsx'
import { FormScopeContext } from '../../components/form/form-context.ts'
import { ProblemSummary } from '../../components/form/ProblemSummary.tsx'
import type { DraftHandle } from '../../writes/hooks/use-draft.ts'
import type { Customer } from '../../api/customers.ts'
import { Notice } from '../../components/ui/Notice.tsx'
import type { FormValues } from '../../model/form-value.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { DuplicateNotice } from './DuplicateNotice.tsx'
import { DraftNotices } from './DraftNotices.tsx'
import { FormDialogs } from './FormDialogs.tsx'
import { FormFoot } from './FormFoot.tsx'
import { asJson } from './form-parts.ts'
import type { FormStart, FormTarget } from './form-parts.ts'
import type { Typed } from './form-start.ts'
import { LeaveGuard } from './LeaveGuard.tsx'
import { platformVerdict, remarksByPath } from './remarks.ts'
import { SendRefusal } from './SendRefusal.tsx'
import { UnwritableList } from './UnwritableList.tsx'
import { StartNotices } from './StartNotices.tsx'
import { useAskAnew } from './use-ask-anew.ts'
import { useBooksChange } from './use-books-change.ts'
import { useCustomerForm } from './use-customer-form.ts'
import { useSubmit } from './use-submit.ts'
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
  onRead: ((record: Customer) => Customer) | undefined
  /** Another model than the form was drawn from, once Codat serves one. */
  newModel: unknown
  isRedrawn: boolean
  isWriteMissing: boolean
  onTake: (typed: Typed) => void
  onRedraw: (served: unknown, values: FormValues, opened: Customer | null) => boolean
  onSent: (entry: JournalEntry) => void
}

/** The form drawn from the integration's model, from the first key to the sending. */
export function CustomerForm(props: CustomerFormProps) {
  const { target, start, customerId, draft, failed, latest, newModel, onRedraw } = props
  const isUpdate = customerId !== null
  const { model } = start
  const state = useCustomerForm(target, start, (values, opened) => draft.save(values, asJson(opened)))
  const books = useBooksChange(model, state, latest)
  const [verdict] = useState(() => platformVerdict(failed, model, start.values))
  const askAnew = useAskAnew(target, customerId, props.onRead)
  const submission = useSubmit({ ...props, state, books, askAnew })
  const { submit, refusal } = submission

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
        <DraftNotices {...{ draft, model }} base={state.base.values} onTake={props.onTake} />
        <StartNotices
          platformName={target.platformName}
          lost={start.lost}
          isRedrawn={props.isRedrawn}
          isWriteMissing={props.isWriteMissing}
          onRedraw={
            newModel === undefined
              ? undefined
              : () => void onRedraw(newModel, state.values(), state.base.opened)
          }
        />
        {books.changed.length > 0 && (
          <Notice tone="warning">
            This record was changed in the books after you opened it. The fields concerned are marked; nothing
            you typed was touched.
          </Notice>
        )}
        <ProblemSummary title="Before this can be sent" problems={submission.problems} />
        <ProblemSummary
          title={`${target.platformName} refused the last attempt`}
          problems={verdict.problems}
        />
        <DuplicateNotice companyId={target.companyId} customerId={customerId} control={control} />
        <ModelFields model={model} />
        {start.opened !== null && (
          <UnwritableList model={model} record={asJson(start.opened)} platformName={target.platformName} />
        )}
        {refusal !== null && <SendRefusal refusal={refusal} onDismiss={submission.dismiss} />}
        <FormFoot
          changeCount={state.changeCount}
          savedAt={draft.savedAt}
          sendLabel={sendLabel}
          isSending={submission.isSending}
          onDiscard={() => submission.setDialog({ kind: 'discard' })}
          onReview={() => submit(true)}
        />
      </form>
      <FormDialogs
        {...{ target, books, isUpdate, sendLabel }}
        dialog={submission.dialog}
        onClose={() => submission.setDialog(null)}
        onSend={(forceUpdate) => void submission.dispatch(forceUpdate)}
        onDiscard={submission.discard}
        onMerged={submission.noteMerge}
      />
      <LeaveGuard
        isDirty={() => !submission.hasSent() && state.isDirty()}
        isUnderWay={submission.isUnderWay}
        onKeep={() => draft.flush()}
        onDiscard={() => draft.discard()}
      />
    </FormScopeContext>
  )
}

import { useMemo, useState } from 'react'
import type { FormEvent } from 'react'
import type { Customer } from '../../api/customers.ts'
import { FormScopeContext } from '../../components/form/form-context.ts'
import { ModelFields } from '../../components/form/fields/ModelFields.tsx'
import { ProblemSummary } from '../../components/form/ProblemSummary.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { asJsonObject } from '../../lib/json.ts'
import type { FormValues } from '../../model/form-value.ts'
import type { DraftHandle } from '../../writes/hooks/use-draft.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { DraftNotices } from './DraftNotices.tsx'
import { DuplicateNotice } from './DuplicateNotice.tsx'
import { messagesByPath, platformFeedback } from './field-messages.ts'
import { FormDialogs } from './FormDialogs.tsx'
import { FormFoot } from './FormFoot.tsx'
import type { FormStart, FormTarget } from './form-parts.ts'
import { useFormState } from './form-session-store.ts'
import type { EditedValues } from './form-start.ts'
import { LeaveGuard } from './LeaveGuard.tsx'
import { formMessages } from './messages.ts'
import { SendErrorNotice } from './SendErrorNotice.tsx'
import { StartNotices } from './StartNotices.tsx'
import { UnwritableList } from './UnwritableList.tsx'
import { useFormSession } from './use-form-session.ts'
import { useSendForm } from './use-send-form.ts'
import styles from './customer-form.module.css'

interface CustomerFormProps {
  target: FormTarget
  start: FormStart
  customerId: string | null
  draft: DraftHandle
  /** The failed change this form corrects. */
  failed: JournalEntry | undefined
  /** The record as Codat has it now; it may be newer than the one opened. */
  latest: Customer | null
  withChanges: ((record: Customer) => Customer) | undefined
  /** Another model than the form was built from, once Codat serves one. */
  newModel: unknown
  isUpdated: boolean
  isChangeMissing: boolean
  onRestore: (edited: EditedValues) => void
  onModelChanged: (servedModel: unknown, values: FormValues, opened: Customer | null) => boolean
  onSent: (entry: JournalEntry) => void
}

/** The form built from the integration's model, from the first keystroke to sending. */
export function CustomerForm(props: CustomerFormProps) {
  const { target, start, customerId, draft, failed, latest, newModel, onModelChanged } = props
  const isUpdate = customerId !== null
  const { model } = start
  const { platformName } = target
  const handle = useFormSession(target, start, latest, (values, opened) =>
    draft.save(values, opened === null ? null : asJsonObject(opened)),
  )
  const { form, session, values } = handle
  const base = useFormState(session, (state) => state.base)
  const moved = useFormState(session, (state) => state.moved)
  const phase = useFormState(session, (state) => state.phase)
  const problems = useFormState(session, (state) => state.problems)
  const changeCount = useFormState(session, (state) => state.changeCount)
  const { requestReview, apply, send, merge, sendAnyway, discard } = useSendForm({ ...props, handle })
  const [feedback] = useState(() => platformFeedback(failed, model, start.values))

  const { control, getValues } = form
  const scope = useMemo(
    () => ({
      control,
      getValues,
      issues: session,
      platformName,
      isUpdate,
      messages: messagesByPath(platformName, feedback, moved),
    }),
    [control, getValues, session, platformName, isUpdate, feedback, moved],
  )
  const sendLabel = `${isUpdate ? 'Update' : 'Create'} in ${target.companyName} (${platformName})`
  const cancel = () => apply({ type: 'cancelled' })

  return (
    <FormScopeContext value={scope}>
      <form
        className={styles['fields']}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          requestReview()
        }}
      >
        <DraftNotices draft={draft} model={model} base={base.values} onRestore={props.onRestore} />
        <StartNotices
          platformName={platformName}
          lost={start.lost}
          isUpdated={props.isUpdated}
          isChangeMissing={props.isChangeMissing}
          onUpdateForm={
            newModel === undefined ? undefined : () => void onModelChanged(newModel, values(), base.opened)
          }
        />
        {moved.length > 0 && <Notice tone="warning">{formMessages.recordMoved(platformName)}</Notice>}
        <ProblemSummary title={formMessages.beforeSending} problems={problems} />
        <ProblemSummary title={formMessages.lastAttempt(platformName)} problems={feedback.problems} />
        <DuplicateNotice companyId={target.companyId} customerId={customerId} control={control} />
        <ModelFields model={model} />
        {start.opened !== null && (
          <UnwritableList model={model} record={asJsonObject(start.opened)} platformName={platformName} />
        )}
        <SendErrorNotice phase={phase} onSendAnyway={sendAnyway} onDismiss={cancel} />
        <FormFoot
          changeCount={changeCount}
          savedAt={draft.savedAt}
          reviewLabel={isUpdate ? formMessages.reviewUpdate : formMessages.reviewCreate}
          phase={phase}
          onDiscard={() => apply({ type: 'discardRequested' })}
        />
      </form>
      <FormDialogs
        phase={phase}
        target={target}
        isUpdate={isUpdate}
        sendLabel={sendLabel}
        apply={apply}
        onSend={send}
        onMerge={merge}
        onDiscard={discard}
      />
      <LeaveGuard handle={handle} draft={draft} onLeave={cancel} />
    </FormScopeContext>
  )
}

import { useMemo, useState } from 'react'
import { useOnline } from '../../components/feedback/use-online.ts'
import { useNow } from '../../components/ui/use-now.ts'
import { asJsonObject } from '../../lib/json.ts'
import { awaitedChange } from './awaited-change.ts'
import type { CustomerFormProps } from './customer-form-props.ts'
import { messagesByPath, platformFeedback } from './field-messages.ts'
import { FormBody } from './FormBody.tsx'
import { FormDialogs } from './FormDialogs.tsx'
import { FormNotices } from './FormNotices.tsx'
import { useFormState } from './form-session-store.ts'
import { LeaveGuard } from './LeaveGuard.tsx'
import { needsReview } from './needs-review.ts'
import { unreturnedFields } from './not-returned.ts'
import { useOwnUpdates } from './own-updates.ts'
import { SendErrorNotice } from './SendErrorNotice.tsx'
import { useFormSession } from './use-form-session.ts'
import { useSendForm } from './use-send-form.ts'
import { useSendWhenSynced } from './use-send-when-synced.ts'
import { WaitNotice } from './WaitNotice.tsx'

/** The form built from the integration's model, from the first keystroke to sending. */
export function CustomerForm(props: CustomerFormProps) {
  const { target, start, customerId, draft, failed, latest, sent } = props
  const isUpdate = customerId !== null
  const { model } = start
  const { platformName } = target
  const now = useNow()
  const isOnline = useOnline()
  const updates = useOwnUpdates(target, customerId)
  const [feedback] = useState(() => platformFeedback(failed, model, start.values))
  const handle = useFormSession({
    target,
    start,
    rejected: feedback.problems,
    latest,
    updates,
    onEdited: (values, opened) => draft.save(values, opened === null ? null : asJsonObject(opened)),
  })
  const { form, fieldValues, session } = handle
  const moved = useFormState(session, (state) => state.moved)
  const own = useFormState(session, (state) => state.own)
  const phase = useFormState(session, (state) => state.phase)
  const base = useFormState(session, (state) => state.base)
  const actions = useSendForm({ ...props, handle })
  const { apply } = actions
  useSendWhenSynced(target, customerId, phase, apply)
  const awaited = awaitedChange(updates, now)

  const { control } = form
  const [openedAt] = useState(() => Date.now())
  const unreturned = useMemo(() => unreturnedFields(target, model, base), [target, model, base])
  const messages = useMemo(
    () => messagesByPath(platformName, { feedback, moved, sent, own, unreturned }, openedAt),
    [platformName, feedback, moved, sent, own, unreturned, openedAt],
  )
  const scope = useMemo(
    () => ({ control, values: fieldValues, issues: session, platformName, isUpdate, messages }),
    [control, fieldValues, session, platformName, isUpdate, messages],
  )
  const cancel = () => apply({ type: 'cancelled' })
  const sendShown = () =>
    actions.sendShown((reviewing, shown) =>
      needsReview({
        target,
        model,
        phase: reviewing,
        rejected: session.state.rejected,
        shown,
        unreturned,
        hasEarlier: awaited !== undefined || failed !== undefined,
      }),
    )

  return (
    <>
      <FormBody
        target={target}
        scope={scope}
        start={start}
        handle={handle}
        notices={<FormNotices form={props} handle={handle} />}
        savedAt={draft.savedAt}
        now={now}
        isOnline={isOnline}
        isUpdate={isUpdate}
        phase={phase}
        onSubmit={actions.requestReview}
        onDiscard={() => apply({ type: 'discardRequested' })}
        onSend={isUpdate ? sendShown : undefined}
      >
        <SendErrorNotice phase={phase} onSendAnyway={actions.sendAnyway} onDismiss={cancel} />
        <WaitNotice phase={phase} awaited={awaited} target={target} onCancel={cancel} />
      </FormBody>
      <FormDialogs
        phase={phase}
        target={target}
        isUpdate={isUpdate}
        awaited={awaited}
        unreturned={unreturned}
        actions={actions}
        onClose={cancel}
      />
      <LeaveGuard handle={handle} draft={draft} draftKey={props.draftKey} onLeave={cancel} />
    </>
  )
}

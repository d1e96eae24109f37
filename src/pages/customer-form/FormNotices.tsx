import { late } from '../../components/ui/late.tsx'
import { ProblemSummary } from '../../components/form/ProblemSummary.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { PartBoundary } from '../../components/ui/PartBoundary.tsx'
import type { CustomerFormProps } from './customer-form-props.ts'
import { DraftNotices } from './DraftNotices.tsx'
import { useFormState } from './form-session-store.ts'
import { formMessages } from './messages.ts'
import { UndoNotice } from './UndoNotice.tsx'
import { StartNotices } from './StartNotices.tsx'
import type { FormHandle } from './use-form-session.ts'

// A form is usable before the names of other customers are compared.
const DuplicateNotice = late(() => import('./DuplicateNotice.tsx'))

/** What there is to know above the fields: drafts, a form that was built again, and what keeps it from being sent. */
export function FormNotices({ form, handle }: { form: CustomerFormProps; handle: FormHandle }) {
  const { target, start, customerId, draft, newModel, onModelChanged } = form
  const { platformName } = target
  const { session, values } = handle
  const base = useFormState(session, (state) => state.base)
  const moved = useFormState(session, (state) => state.moved)
  const problems = useFormState(session, (state) => state.problems)
  const rejected = useFormState(session, (state) => state.rejected)
  return (
    <>
      <DraftNotices draft={draft} model={start.model} base={base.values} onRestore={form.onRestore} />
      <StartNotices
        platformName={platformName}
        lost={start.lost}
        isUpdated={form.isUpdated}
        isChangeMissing={form.isChangeMissing}
        onUpdateForm={
          newModel === undefined ? undefined : () => void onModelChanged(newModel, values(), base.opened)
        }
      />
      {form.undo !== undefined && <UndoNotice undo={form.undo} platformName={platformName} />}
      {moved.length > 0 && <Notice tone="warning">{formMessages.recordMoved(platformName)}</Notice>}
      <ProblemSummary title={formMessages.beforeSending} problems={problems} />
      <ProblemSummary title={formMessages.lastAttempt(platformName)} problems={rejected} />
      <PartBoundary fallback={null}>
        <DuplicateNotice companyId={target.companyId} customerId={customerId} control={handle.form.control} />
      </PartBoundary>
    </>
  )
}

import type { DraftHandle } from '../../writes/hooks/use-draft.ts'
import { useJournal } from '../../writes/hooks/use-writes.ts'
import { useNow } from '../../components/ui/use-now.ts'
import { changeOfDraft, isDraftSent } from '../../writes/drafts/sent-drafts.ts'
import { Button } from '../../components/ui/Button.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import type { FormValues } from '../../model/form-value.ts'
import type { ModelNode } from '../../model/model-node.ts'
import { isDraft } from '../../writes/drafts/draft-format.ts'
import { DraftOffer } from './DraftOffer.tsx'
import type { EditedValues } from './form-start.ts'
import { EarlierDrafts } from './EarlierDrafts.tsx'
import { JsonText } from './JsonText.tsx'
import { formMessages } from './messages.ts'
import styles from './customer-form.module.css'

interface DraftNoticesProps {
  draft: DraftHandle
  model: ModelNode
  /** What the form was opened with. */
  base: FormValues
  onRestore: (edited: EditedValues) => void
}

/** Notices about the draft: one to continue, another tab, storage that fails. */
export function DraftNotices({ draft, model, base, onRestore }: DraftNoticesProps) {
  const { found } = draft
  const { entries } = useJournal()
  const now = useNow()
  const isOffered = found !== null && isDraft(found) && !isDraftSent(found, entries, now)
  const older = draft.earlier.filter((earlier) => !isDraftSent(earlier, entries, now))
  return (
    <>
      {draft.status === 'found' && isOffered && (
        <DraftOffer
          savedAt={found.savedAt}
          write={changeOfDraft(found, entries)}
          onContinue={() => {
            draft.adopt()
            onRestore(found)
          }}
          onDiscard={() => void draft.discard()}
        />
      )}
      {draft.status === 'found' && found !== null && !isDraft(found) && (
        <Notice tone="warning">
          {formMessages.draftUnreadable}
          <JsonText label={formMessages.storedDraft} value={found} />
          <Button onClick={() => void draft.discard()}>{formMessages.discard}</Button>
        </Notice>
      )}
      <EarlierDrafts draft={draft} earlier={older} model={model} base={base} onRestore={onRestore} />
      {draft.otherTab && <Notice tone="warning">{formMessages.otherTab}</Notice>}
      {draft.conflict !== null && (
        <Notice tone="warning">
          {formMessages.otherTabSaved}
          <span className={styles['actions']}>
            <Button onClick={() => void draft.keepMine()}>{formMessages.keepMine}</Button>
            <Button onClick={draft.acceptTheirs}>{formMessages.acceptTheirs}</Button>
          </span>
        </Notice>
      )}
      {draft.storageProblem !== null && (
        <Notice tone="warning">{formMessages.noDraftStorage(draft.storageProblem)}</Notice>
      )}
    </>
  )
}

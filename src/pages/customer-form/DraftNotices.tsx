import type { DraftHandle } from '../../writes/hooks/use-draft.ts'
import { useJournal } from '../../writes/hooks/use-writes.ts'
import { Button } from '../../components/ui/Button.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import type { FormValues } from '../../model/form-value.ts'
import type { ModelNode } from '../../model/model-node.ts'
import { isDraft } from '../../writes/drafts/draft-format.ts'
import { DraftOffer } from './DraftOffer.tsx'
import type { Typed } from './form-start.ts'
import { EarlierDrafts } from './EarlierDrafts.tsx'
import styles from './customer-form.module.css'

interface DraftNoticesProps {
  draft: DraftHandle
  model: ModelNode
  /** What the form was opened with. */
  base: FormValues
  onTake: (typed: Typed) => void
}

/** What there is to say about the draft: one to go on with, another tab, storage that fails. */
export function DraftNotices({ draft, model, base, onTake }: DraftNoticesProps) {
  const { found } = draft
  const { entries } = useJournal()
  return (
    <>
      {draft.status === 'found' && found !== null && isDraft(found) && (
        <DraftOffer
          savedAt={found.savedAt}
          write={entries.find(({ draftId }) => draftId === found.draftId)}
          onContinue={() => {
            draft.adopt()
            onTake(found)
          }}
          onDiscard={() => void draft.discard()}
        />
      )}
      {draft.status === 'found' && found !== null && !isDraft(found) && (
        <Notice tone="warning">
          A draft of this form was saved by another version of the desk and cannot be put back into the
          fields. Here it is as it was stored:
          <pre className={styles['json']}>{JSON.stringify(found, null, 2)}</pre>
          <Button onClick={() => void draft.discard()}>Discard the draft</Button>
        </Notice>
      )}
      <EarlierDrafts {...{ draft, model, base, onTake }} />
      {draft.otherTab && (
        <Notice tone="warning">
          This record is being edited in another tab as well. Neither overwrites the other without asking.
        </Notice>
      )}
      {draft.conflict !== null && (
        <Notice tone="warning">
          Another tab saved a draft of this record while you were typing here.
          <span className={styles['actions']}>
            <Button onClick={() => void draft.keepMine()}>Keep what is typed here</Button>
            <Button onClick={draft.acceptTheirs}>Take the other tab’s draft</Button>
          </span>
        </Notice>
      )}
      {draft.storageProblem !== null && (
        <Notice tone="warning">
          Drafts cannot be kept on this device: {draft.storageProblem}. The form works, but what you type is
          lost when this tab closes.
        </Notice>
      )}
    </>
  )
}

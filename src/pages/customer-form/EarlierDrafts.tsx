import { useState } from 'react'
import type { DraftHandle } from '../../writes/hooks/use-draft.ts'
import { announce } from '../../components/ui/announce.ts'
import { Button } from '../../components/ui/Button.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { useNow } from '../../components/ui/use-now.ts'
import { ChangesTable } from '../../components/write/ChangesTable.tsx'
import { editChanges } from '../../model/values/changes.ts'
import { defaultValues } from '../../model/values/default-values.ts'
import type { FormValues } from '../../model/form-value.ts'
import type { ModelNode } from '../../model/model-node.ts'
import { reviveValues } from '../../model/values/revive-values.ts'
import { formatAge } from '../../lib/format/ages.ts'
import type { EarlierDraft } from '../../writes/drafts/draft-format.ts'
import type { EditedValues } from './form-start.ts'
import { JsonText } from './JsonText.tsx'
import { formMessages } from './messages.ts'
import styles from './customer-form.module.css'

interface EarlierDraftsProps {
  draft: DraftHandle
  /** Newest first. */
  earlier: readonly EarlierDraft[]
  model: ModelNode
  /** The record as the form was opened with, to tell what a draft changes. */
  base: FormValues
  onRestore: (edited: EditedValues) => void
}

/** Drafts that were typed over without a decision, behind one line: each can be shown, continued or discarded. */
export function EarlierDrafts({ draft, earlier, model, base, onRestore }: EarlierDraftsProps) {
  if (earlier.length === 0) return null
  return (
    <Notice>
      <details>
        <summary>{formMessages.olderDrafts(earlier.length)}</summary>
        <ul className={styles['older']}>
          {earlier.map((one) => (
            <Earlier
              key={JSON.stringify(one)}
              earlier={one}
              model={model}
              base={base}
              onRestore={() => {
                void draft.restoreEarlier(one).then((isRestored) => {
                  if (!isRestored) return
                  onRestore(one)
                  announce(formMessages.draftRestored)
                })
              }}
              onDiscard={() => {
                void draft.discardEarlier(one).then(() => announce(formMessages.draftDiscarded))
              }}
            />
          ))}
        </ul>
      </details>
    </Notice>
  )
}

interface EarlierProps extends Pick<EarlierDraftsProps, 'model' | 'base'> {
  earlier: EarlierDraft
  onRestore: () => void
  onDiscard: () => void
}

function Earlier({ earlier, model, base, onRestore, onDiscard }: EarlierProps) {
  const now = useNow()
  const [isShown, setShown] = useState(false)
  const age = formatAge(earlier.savedAt, now)
  const isReadable = earlier.isUnreadable !== true
  return (
    <li>
      <span className={styles['line']}>
        <span>{formMessages.savedAgo(age)}</span>
        <Button
          aria-expanded={isShown}
          aria-label={`${isShown ? 'Hide' : 'Show'} the draft saved ${age}`}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? 'Hide' : 'Show'}
        </Button>
        {isReadable && (
          <Button aria-label={`${formMessages.continue} the draft saved ${age}`} onClick={onRestore}>
            {formMessages.continue}
          </Button>
        )}
        <Button aria-label={`${formMessages.discard} the draft saved ${age}`} onClick={onDiscard}>
          {formMessages.discard}
        </Button>
      </span>
      {isShown && <EarlierContent earlier={earlier} model={model} base={base} />}
    </li>
  )
}

function EarlierContent({ earlier, model, base }: Omit<EarlierProps, 'onRestore' | 'onDiscard'>) {
  const opened = earlier.openedRecord == null ? base : defaultValues(model, earlier.openedRecord)
  const { values, lost } = reviveValues(model, earlier.values, opened)
  const changes = editChanges(model, opened, values)
  if (earlier.isUnreadable === true || lost.length > 0)
    return <JsonText label={formMessages.storedDraft} value={earlier.values} />
  if (changes.length === 0) return <p>{formMessages.draftChangesNothing}</p>
  return <ChangesTable changes={changes} />
}

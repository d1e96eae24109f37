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
import type { Typed } from './form-start.ts'
import styles from './customer-form.module.css'

interface EarlierDraftsProps {
  draft: DraftHandle
  model: ModelNode
  /** The record as the form was opened with, to tell what a draft changes. */
  base: FormValues
  onTake: (typed: Typed) => void
}

/** Drafts that were typed over without a decision: each can be looked at, taken up or thrown away. */
export function EarlierDrafts({ draft, model, base, onTake }: EarlierDraftsProps) {
  return draft.earlier.map((earlier) => (
    <Earlier
      key={JSON.stringify(earlier)}
      {...{ earlier, model, base }}
      onTake={() => {
        void draft.takeEarlier(earlier).then((isTaken) => {
          if (!isTaken) return
          onTake(earlier)
          announce('The older draft is in the form; what was there is kept as the older one')
        })
      }}
      onDiscard={() => {
        void draft.discardEarlier(earlier).then(() => announce('The older draft is discarded'))
      }}
    />
  ))
}

interface EarlierProps extends Pick<EarlierDraftsProps, 'model' | 'base'> {
  earlier: EarlierDraft
  onTake: () => void
  onDiscard: () => void
}

function Earlier({ earlier, model, base, onTake, onDiscard }: EarlierProps) {
  const now = useNow()
  const [isShown, setShown] = useState(false)
  const age = formatAge(earlier.savedAt, now)
  const isReadable = earlier.isUnreadable !== true
  return (
    <Notice>
      An older draft of this form, saved {age}, is kept as well.
      <span className={styles['actions']}>
        <Button
          aria-expanded={isShown}
          aria-label={`${isShown ? 'Hide' : 'Show'} the draft saved ${age}`}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? 'Hide' : 'Show'}
        </Button>
        {isReadable && (
          <Button aria-label={`Take it up: the draft saved ${age}`} onClick={onTake}>
            Take it up
          </Button>
        )}
        <Button aria-label={`Discard it: the draft saved ${age}`} onClick={onDiscard}>
          Discard it
        </Button>
      </span>
      {isShown && <EarlierContent {...{ earlier, model, base }} />}
    </Notice>
  )
}

function EarlierContent({ earlier, model, base }: Omit<EarlierProps, 'onTake' | 'onDiscard'>) {
  const opened = earlier.openedRecord == null ? base : defaultValues(model, earlier.openedRecord)
  const { values, lost } = reviveValues(model, earlier.values, opened)
  const changes = editChanges(model, opened, values)
  if (earlier.isUnreadable === true || lost.length > 0)
    return <pre className={styles['json']}>{JSON.stringify(earlier.values, null, 2)}</pre>
  if (changes.length === 0) return <p>It changes nothing in the record as it was opened.</p>
  return <ChangesTable changes={changes} />
}

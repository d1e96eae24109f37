import { useState } from 'react'
import { Button } from '../../components/ui/Button.tsx'
import { Dialog } from '../../components/ui/Dialog.tsx'
import { parseCodatDate } from '../../lib/codat-date.ts'
import { formatCodatDate } from '../../lib/format/dates.ts'
import type { Change } from '../../model/values/changes.ts'
import type { Issue } from '../../model/issue.ts'
import type { JsonObject } from '../../lib/json.ts'
import { ChangesTable } from '../../components/write/ChangesTable.tsx'
import type { FormTarget } from './form-parts.ts'
import styles from './customer-form.module.css'

/** What the person confirmed in the review. */
export interface Confirmation {
  forceUpdate: boolean
}

interface ReviewDialogProps {
  target: FormTarget
  title: string
  sendLabel: string
  isUpdate: boolean
  changes: readonly Change[]
  warnings: readonly Issue[]
  isArchiving: boolean
  payload: JsonObject
  sourceModifiedDate: string | null
  onSend: (confirmation: Confirmation) => void
  onClose: () => void
}

/** The last look before sending: before → after, what is emptied, what the platform may refuse, and the exact JSON. */
export function ReviewDialog(props: ReviewDialogProps) {
  const { target, title, sendLabel, isUpdate, changes, warnings, isArchiving, payload, onSend, onClose } =
    props
  const [overridden, setOverridden] = useState(false)
  const [forceUpdate, setForceUpdate] = useState(false)
  const cleared = changes.filter((change) => change.kind === 'cleared' || change.kind === 'item-removed')
  const opened = formatCodatDate(parseCodatDate(props.sourceModifiedDate))

  return (
    <Dialog
      title={isUpdate ? 'Review the changes' : 'Review the new customer'}
      widthPx={860}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Back to the form</Button>
          <Button
            look="primary"
            disabledReason={
              warnings.length > 0 && !overridden
                ? 'Confirm first that it is to be sent despite the warnings.'
                : undefined
            }
            onClick={() => onSend({ forceUpdate })}
          >
            {sendLabel}
          </Button>
        </>
      }
    >
      <p>
        <strong>
          <bdi>{title}</bdi>
        </strong>{' '}
        in <bdi>{target.companyName}</bdi> on {target.platformName}
      </p>
      {isArchiving && <p className={styles['cleared']}>This archives the customer.</p>}
      {cleared.length > 0 && (
        <p className={styles['cleared']}>
          {cleared.length === 1 ? 'One field is emptied' : `${cleared.length} fields are emptied`}:{' '}
          {cleared.map((change) => change.label).join(', ')}
        </p>
      )}
      {changes.length === 0 ? <p>Nothing has been changed.</p> : <ChangesTable changes={changes} />}
      {warnings.length > 0 && (
        <>
          <h3 className={styles['doubts']}>{target.platformName} will probably refuse this</h3>
          <ul>
            {warnings.map((warning) => (
              <li key={warning.path + warning.message}>
                {warning.label}: {warning.message}
              </li>
            ))}
          </ul>
          <label className={styles['confirm']}>
            <input
              type="checkbox"
              checked={overridden}
              onChange={(event) => setOverridden(event.currentTarget.checked)}
            />
            Send it anyway; these rules were read from text and may be outdated
          </label>
        </>
      )}
      {isUpdate && (
        <details>
          <summary>If the record has changed in {target.platformName}</summary>
          <label className={styles['confirm']}>
            <input
              type="checkbox"
              checked={forceUpdate}
              onChange={(event) => setForceUpdate(event.currentTarget.checked)}
            />
            <span>
              Overwrite it all the same. Without this, Codat refuses the update when the record was changed
              {opened === '' ? ' since it was read' : ` after ${opened}`}. With it, whatever somebody else
              wrote there since is replaced:{' '}
              {changes.map((change) => change.label).join(', ') || 'every field sent'}, and every other field
              of the record as it stands here.
            </span>
          </label>
        </details>
      )}
      <details>
        <summary>Exact JSON</summary>
        <pre className={styles['json']}>{JSON.stringify(payload, null, 2)}</pre>
      </details>
    </Dialog>
  )
}

import { useState } from 'react'
import { useOnline } from '../../components/feedback/use-online.ts'
import { Button } from '../../components/ui/Button.tsx'
import { Dialog } from '../../components/ui/Dialog.tsx'
import { parseCodatDate } from '../../lib/codat-date.ts'
import { formatCodatDate } from '../../lib/format/dates.ts'
import { ChangesTable } from '../../components/write/ChangesTable.tsx'
import type { Review } from './change-of-form.ts'
import type { FormTarget } from './form-parts.ts'
import { formMessages } from './messages.ts'
import styles from './customer-form.module.css'

interface ReviewDialogProps {
  target: FormTarget
  review: Review
  sendLabel: string
  isUpdate: boolean
  onSend: (forceUpdate: boolean) => void
  onClose: () => void
}

/** Before sending: before → after, what is cleared, what the platform may reject, and the exact JSON. */
export function ReviewDialog({ target, review, sendLabel, isUpdate, onSend, onClose }: ReviewDialogProps) {
  const { title, changes, cleared, warnings, payload } = review
  const [overridden, setOverridden] = useState(false)
  const [forceUpdate, setForceUpdate] = useState(false)
  const isOnline = useOnline()
  const doubtful = warnings.length > 0 && !overridden ? formMessages.confirmDespite : undefined
  const blocked = isOnline ? doubtful : formMessages.offline
  const opened = formatCodatDate(parseCodatDate(review.sourceModifiedDate))
  const labels = (list: typeof changes) => list.map((change) => change.label).join(', ')

  return (
    <Dialog
      title={isUpdate ? formMessages.reviewUpdate : formMessages.reviewCreate}
      widthPx={860}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{formMessages.backToForm}</Button>
          <Button look="primary" disabledReason={blocked} onClick={() => onSend(forceUpdate)}>
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
      {review.isArchiving && <p className={styles['cleared']}>{formMessages.archives}</p>}
      {cleared.length > 0 && (
        <p className={styles['cleared']}>{formMessages.cleared(cleared.length, labels(cleared))}</p>
      )}
      {changes.length > 0 && <ChangesTable changes={changes} />}
      {warnings.length > 0 && (
        <>
          <h3 className={styles['doubts']}>{formMessages.willReject(target.platformName)}</h3>
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
            {formMessages.sendDespite}
          </label>
        </>
      )}
      {isUpdate && (
        <details>
          <summary>{formMessages.ifMoved(target.platformName)}</summary>
          <label className={styles['confirm']}>
            <input
              type="checkbox"
              checked={forceUpdate}
              onChange={(event) => setForceUpdate(event.currentTarget.checked)}
            />
            <span>{formMessages.overwrite(opened, labels(changes))}</span>
          </label>
        </details>
      )}
      <details>
        <summary>{formMessages.exactJson}</summary>
        <pre className={styles['json']}>{JSON.stringify(payload, null, 2)}</pre>
      </details>
    </Dialog>
  )
}

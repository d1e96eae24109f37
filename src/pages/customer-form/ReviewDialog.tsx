import { useState } from 'react'
import { useOnline } from '../../components/feedback/use-online.ts'
import { Button } from '../../components/ui/Button.tsx'
import { Dialog } from '../../components/ui/Dialog.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { parseCodatDate } from '../../lib/codat-date.ts'
import { formatCodatDate } from '../../lib/format/dates.ts'
import { ChangesTable } from '../../components/write/ChangesTable.tsx'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'
import { canBeAwaited } from './awaited-change.ts'
import type { Review } from './change-of-form.ts'
import type { FormTarget } from './form-parts.ts'
import { awaitedMessage, formMessages } from './messages.ts'
import type { UnreturnedReview } from './not-returned.ts'
import { JsonText } from './JsonText.tsx'
import { ReviewUnreturned } from './ReviewUnreturned.tsx'
import styles from './customer-form.module.css'

interface ReviewDialogProps {
  target: FormTarget
  review: Review
  /** It was open already, or on its way, when another change of this device came between. */
  isRenewed: boolean
  unreturned: UnreturnedReview
  isUpdate: boolean
  /** An earlier change of this device that isn't in Codat's copy yet. */
  awaited: JournalEntry | undefined
  onSend: (forceUpdate: boolean) => void
  onSendWhenSynced: (awaitedId: string) => void
  onClose: () => void
}

/** The choice to wait for an earlier change; undefined where the next one needn't, or can't. */
function waitFor(awaited: JournalEntry, { sourceModifiedDate }: Review, forceUpdate: boolean) {
  const isUnderWay = awaited.state !== 'confirmed'
  // Without a date Codat has nothing to compare.
  if (!canBeAwaited(awaited) || (!isUnderWay && sourceModifiedDate === null)) return undefined
  const message = awaitedMessage(awaited, Date.now())
  // Even overwriting has to wait while the first change is on its way.
  return { id: awaited.id, message, reason: isUnderWay || !forceUpdate ? message : undefined }
}

const NO_TICKS = { isOverridden: false, isAccepted: false, forceUpdate: false }

/** Before sending: before → after, what is cleared, what the platform may reject, and the exact JSON. */
export function ReviewDialog(props: ReviewDialogProps) {
  const { target, review, isRenewed, unreturned, isUpdate, awaited, onSend, onSendWhenSynced, onClose } =
    props
  const { title, changes, cleared, warnings, payload } = review
  const [lastTicks, setTicks] = useState({ review, ...NO_TICKS })
  // A tick is about the review it was made in. The dialog stays, and with it the focus.
  const ticks = lastTicks.review === review ? lastTicks : { review, ...NO_TICKS }
  const { isOverridden, isAccepted, forceUpdate } = ticks
  const isOnline = useOnline()
  const isDoubtful = (warnings.length > 0 && !isOverridden) || (unreturned.doubts.length > 0 && !isAccepted)
  const doubtful = isDoubtful ? formMessages.confirmDespite : undefined
  const blocked = isOnline ? doubtful : formMessages.offline
  const wait = awaited && waitFor(awaited, review, forceUpdate)
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
          <Button
            look={wait === undefined ? 'primary' : 'plain'}
            disabledReason={blocked ?? wait?.reason}
            onClick={() => onSend(forceUpdate)}
          >
            {formMessages.send(isUpdate, target.companyName, target.platformName)}
          </Button>
          {wait !== undefined && (
            <Button
              look="primary"
              disabledReason={blocked ?? (forceUpdate ? formMessages.overwriteNotAwaited : undefined)}
              onClick={() => onSendWhenSynced(wait.id)}
            >
              {formMessages.sendWhenSynced}
            </Button>
          )}
        </>
      }
    >
      {isRenewed && <Notice tone="warning">{formMessages.reviewUpdated}</Notice>}
      <p>
        <strong>
          <bdi translate="no">{title}</bdi>
        </strong>{' '}
        in <bdi translate="no">{target.companyName}</bdi> on {target.platformName}
      </p>
      {wait !== undefined && (
        <p>
          {wait.message} {formMessages.sendWhenSyncedText}
        </p>
      )}
      {review.isArchiving && <p className={styles['cleared']}>{formMessages.archives}</p>}
      {cleared.length > 0 && (
        <p className={styles['cleared']}>{formMessages.cleared(cleared.length, labels(cleared))}</p>
      )}
      {changes.length > 0 && <ChangesTable changes={changes} />}
      <ReviewUnreturned
        review={unreturned}
        isAccepted={isAccepted}
        onAccept={(accept) => setTicks({ ...ticks, isAccepted: accept })}
      />
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
              checked={isOverridden}
              onChange={(event) => setTicks({ ...ticks, isOverridden: event.currentTarget.checked })}
            />
            {formMessages.sendDespite}
          </label>
        </>
      )}
      {isUpdate && (
        <details className={styles['fold']}>
          <summary>{formMessages.ifMoved(target.platformName)}</summary>
          <label className={styles['confirm']}>
            <input
              type="checkbox"
              checked={forceUpdate}
              onChange={(event) => setTicks({ ...ticks, forceUpdate: event.currentTarget.checked })}
            />
            <span>{formMessages.overwrite(opened, labels(changes))}</span>
          </label>
        </details>
      )}
      <details className={styles['fold']}>
        <summary>{formMessages.exactJson}</summary>
        <JsonText label={formMessages.exactJson} value={payload} />
      </details>
    </Dialog>
  )
}

import { returnMessages } from '../../model/messages/return-messages.ts'
import type { UnreturnedReview } from './not-returned.ts'
import styles from './customer-form.module.css'

interface ReviewUnreturnedProps {
  review: UnreturnedReview
  isAccepted: boolean
  onAccept: (isAccepted: boolean) => void
}

/** What an update leaves out or may cut down because the platform doesn't return it. */
export function ReviewUnreturned({ review, isAccepted, onAccept }: ReviewUnreturnedProps) {
  const { notSent, doubts } = review
  return (
    <>
      {notSent !== '' && <p>{notSent}</p>}
      {doubts.map((doubt) => (
        <p key={doubt} className={styles['cleared']}>
          {doubt}
        </p>
      ))}
      {doubts.length > 0 && (
        <label className={styles['confirm']}>
          <input
            type="checkbox"
            checked={isAccepted}
            onChange={(event) => onAccept(event.currentTarget.checked)}
          />
          {returnMessages.sendAllTheSame}
        </label>
      )}
    </>
  )
}

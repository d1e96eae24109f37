import type { SentChange } from '../../writes/rules/overlay.ts'
import { sentState, sentTitle, sentValues } from '../../writes/messages/sent-change-messages.ts'
import { Icon } from '../ui/Icon.tsx'
import { MarkedText } from '../ui/MarkedText.tsx'
import styles from './sent-value.module.css'

interface SentValueProps {
  change: SentChange
  /** Where the value does not stand beside its label. */
  label?: string | undefined
}

/** A value that was sent and that Codat's copy doesn't hold yet: "0543 → 0999", and how far the change is. */
export function SentValue({ change, label }: SentValueProps) {
  const { before, after } = sentValues(change)
  return (
    <span className={styles['sent']} title={sentTitle(change)}>
      {label !== undefined && <span className={styles['label']}>{label}: </span>}
      <bdi translate="no" className={styles['before']}>
        <MarkedText text={before} against={after} />
      </bdi>{' '}
      →{' '}
      <bdi translate="no" className={styles['after']}>
        <MarkedText text={after} against={before} />
      </bdi>
      <span className={styles['state']}>
        <Icon name="clock" size={12} />
        <span className="visually-hidden">{sentState(change)}</span>
      </span>
    </span>
  )
}

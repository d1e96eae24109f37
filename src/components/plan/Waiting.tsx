import { Button } from '../ui/Button.tsx'
import { planViewMessages } from './messages.ts'
import { takeLostFocus } from './take-lost-focus.ts'
import styles from './plan.module.css'

interface WaitingProps {
  /** How far it is. */
  children: string
  onCancel?: () => void
}

/** In the place of a step while the next one is made ready. */
export function Waiting({ children, onCancel }: WaitingProps) {
  return (
    <div className={styles['wait']} ref={takeLostFocus} tabIndex={-1}>
      <span role="status">{children}</span>
      {onCancel && <Button onClick={onCancel}>{planViewMessages.cancel}</Button>}
    </div>
  )
}

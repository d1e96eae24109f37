'use no memo' // Code that runs before React calls it as well.

import styles from './StatusMark.module.css'

type Tone = 'green' | 'grey' | 'amber' | 'red' | 'purple'
type Shape = 'dot' | 'ring' | 'square' | 'diamond'

/** Colour and shape of every status; a word always stands beside them, ours where Codat's isn't written for a reader. */
const LOOKS: Record<string, [tone: Tone, shape: Shape, label?: string]> = {
  Active: ['green', 'dot'],
  Archived: ['grey', 'ring'],
  Unknown: ['amber', 'diamond'],
  Deleted: ['red', 'square'],
  Linked: ['green', 'dot'],
  Deauthorized: ['red', 'square', 'Deauthorised'],
  PendingAuth: ['purple', 'diamond', 'Pending authorisation'],
  Unlinked: ['grey', 'ring'],
}

interface StatusMarkProps {
  /** As Codat spells it; an unknown status is shown as it came. */
  status: string
  struck?: boolean
}

export function StatusMark({ status, struck = false }: StatusMarkProps) {
  const [tone, shape, label = status] = LOOKS[status] ?? ['grey', 'ring']
  return (
    <span className={styles['mark']} data-status={status} style={{ color: `var(--desk-${tone})` }}>
      <span className={styles['dot']} data-shape={shape} aria-hidden="true" />
      <span className={`${styles['word']} ${struck ? styles['struck'] : ''}`}>{label}</span>
    </span>
  )
}

'use no memo' // Code that runs before React calls it as well.

import styles from './StatusMark.module.css'

type Tone = 'green' | 'grey' | 'amber' | 'red' | 'purple'
type Shape = 'dot' | 'ring' | 'square' | 'diamond'

/** Colour and shape of every status; a word always stands beside them. */
const LOOKS: Record<string, { tone: Tone; shape: Shape }> = {
  Active: { tone: 'green', shape: 'dot' },
  Archived: { tone: 'grey', shape: 'ring' },
  Unknown: { tone: 'amber', shape: 'diamond' },
  Deleted: { tone: 'red', shape: 'square' },
  Linked: { tone: 'green', shape: 'dot' },
  Deauthorized: { tone: 'red', shape: 'square' },
  PendingAuth: { tone: 'purple', shape: 'diamond' },
  Unlinked: { tone: 'grey', shape: 'ring' },
}

const LABELS: Record<string, string> = { PendingAuth: 'Pending authorisation' }

interface StatusMarkProps {
  /** As Codat spells it; an unknown status is shown as it came. */
  status: string
  struck?: boolean
}

export function StatusMark({ status, struck = false }: StatusMarkProps) {
  const look = LOOKS[status] ?? { tone: 'grey', shape: 'ring' }
  return (
    <span className={styles['mark']} data-status={status} style={{ color: `var(--desk-${look.tone})` }}>
      <span className={styles['dot']} data-shape={look.shape} aria-hidden="true" />
      <span className={`${styles['word']} ${struck ? styles['struck'] : ''}`}>
        {LABELS[status] ?? status}
      </span>
    </span>
  )
}

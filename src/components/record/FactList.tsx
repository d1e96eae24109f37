import type { ReactNode } from 'react'
import { Fact } from './Fact.tsx'
import styles from './record.module.css'

export interface FactEntry {
  label: string
  value: string | null | undefined
  mono?: boolean
  /** Another way to show the value than as plain text. */
  show?: ReactNode
}

/** Labelled values; the empty ones are folded away, named but out of sight. */
export function FactList({ entries }: { entries: readonly FactEntry[] }) {
  const filled = entries.filter((entry) => (entry.value ?? '').trim() !== '')
  const empty = entries.filter((entry) => (entry.value ?? '').trim() === '')
  return (
    <>
      {filled.length > 0 && (
        <dl className={styles['facts']}>
          {filled.map(({ label, value, mono, show }) => (
            <Fact key={label} label={label} value={value ?? ''} mono={mono ?? false}>
              {show}
            </Fact>
          ))}
        </dl>
      )}
      {empty.length > 0 && (
        <details className={styles['empties']}>
          <summary>{empty.length === 1 ? '1 empty field' : `${empty.length} empty fields`}</summary>
          {empty.map((entry) => entry.label).join(', ')}
        </details>
      )}
    </>
  )
}

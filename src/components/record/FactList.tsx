import type { ReactNode } from 'react'
import type { SentChange } from '../../writes/rules/overlay.ts'
import { SentValue } from '../write/SentValue.tsx'
import { Fact } from './Fact.tsx'
import styles from './record.module.css'

export interface FactEntry {
  label: string
  value: string | null | undefined
  mono?: boolean
  /** Another way to show the value than as plain text. */
  show?: ReactNode
  /** What was sent for the field and no sync has brought. */
  change?: SentChange | undefined
}

const isFilled = ({ value, change }: FactEntry) => (value ?? '').trim() !== '' || change !== undefined

/** Labelled values; the empty ones are folded away, named but out of sight. */
export function FactList({ entries }: { entries: readonly FactEntry[] }) {
  const filled = entries.filter((entry) => isFilled(entry))
  const empty = entries.filter((entry) => !isFilled(entry))
  return (
    <>
      {filled.length > 0 && (
        <dl className={styles['facts']}>
          {filled.map(({ label, value, mono, show, change }) => (
            <Fact key={label} label={label} value={value ?? ''} mono={mono ?? false}>
              {change === undefined ? show : <SentValue change={change} />}
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

import type { ReactNode } from 'react'
import type { SentChange } from '../../writes/rules/overlay.ts'
import { SentValue } from '../write/SentValue.tsx'
import { Fact } from './Fact.tsx'
import { recordMessages } from './messages.ts'
import styles from './record.module.css'

export interface FactEntry {
  label: string
  value: string | null | undefined
  mono?: boolean
  /** Another way to show the value than as plain text. */
  show?: ReactNode
  /** What was sent for the field and no sync has brought. */
  change?: SentChange | undefined
  /** What stands in place of a value that isn't known; '' where it is known to be empty. */
  missing?: string
}

const hasValue = ({ value }: FactEntry) => (value ?? '').trim() !== ''
const isFilled = (entry: FactEntry) =>
  hasValue(entry) || entry.change !== undefined || (entry.missing ?? '') !== ''

interface FactListProps {
  entries: readonly FactEntry[]
  /** Labels above their values, for a narrow column. */
  isNarrow?: boolean
}

/** Labelled values; the empty ones are named in one line. */
export function FactList({ entries, isNarrow = false }: FactListProps) {
  const filled = entries.filter((entry) => isFilled(entry))
  const empty = entries.filter((entry) => !isFilled(entry))
  return (
    <>
      {filled.length > 0 && (
        <dl className={styles['facts']} data-narrow={isNarrow}>
          {filled.map((entry) => (
            <Fact key={entry.label} label={entry.label} value={entry.value ?? ''} mono={entry.mono ?? false}>
              <FactValue entry={entry} />
            </Fact>
          ))}
        </dl>
      )}
      {empty.length > 0 && (
        <p className={styles['empties']}>{recordMessages.empty(empty.map(({ label }) => label))}</p>
      )}
    </>
  )
}

function FactValue({ entry }: { entry: FactEntry }) {
  if (entry.change !== undefined) return <SentValue change={entry.change} />
  if (!hasValue(entry)) return <span className={styles['dim']}>{entry.missing}</span>
  return entry.show ?? entry.value
}

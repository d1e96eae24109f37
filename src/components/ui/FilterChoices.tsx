import type { ReactNode } from 'react'
import { formatNumber } from '../../lib/format/numbers.ts'
import styles from './FilterChoices.module.css'

interface FilterChoice<Value> {
  value: Value
  label: string
  count?: number | undefined
  /** What the count is of, where that isn't everything. */
  title?: string | undefined
  /** Whether its count is bad news. */
  isAlert?: boolean
}

interface FilterChoicesProps<Value> {
  label: string
  choices: readonly FilterChoice<Value>[]
  /** None of them is pressed where it is another value. */
  chosen: Value | 'other'
  onChoose: (value: Value) => void
  /** Beside them: what else narrows the list. */
  children?: ReactNode
}

/** Buttons of which one is pressed: which part of a list is shown, each with its count. */
export function FilterChoices<Value extends string | undefined>(props: FilterChoicesProps<Value>) {
  const { label, choices, chosen, onChoose, children } = props
  return (
    <div className={styles['choices']} role="group" aria-label={label}>
      {choices.map(({ value, label: text, count, title, isAlert = false }) => (
        <button
          key={value ?? ''}
          type="button"
          className={styles['choice']}
          aria-pressed={value === chosen}
          data-alert={isAlert}
          title={title}
          onClick={() => onChoose(value)}
        >
          {text} {count !== undefined && <span className={styles['count']}>{formatNumber(count)}</span>}
        </button>
      ))}
      {children}
    </div>
  )
}

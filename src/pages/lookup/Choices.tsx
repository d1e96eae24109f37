import { formatNumber } from '../../lib/format/numbers.ts'
import styles from './lookup.module.css'

interface Choice<Value> {
  value: Value
  label: string
  count?: number | undefined
}

interface ChoicesProps<Value> {
  label: string
  choices: readonly Choice<Value>[]
  chosen: Value
  onChoose: (value: Value) => void
}

/** Buttons of which one is pressed. */
export function Choices<Value extends string | undefined>(props: ChoicesProps<Value>) {
  const { label, choices, chosen, onChoose } = props
  return (
    <div className={styles['choices']} role="group" aria-label={label}>
      {choices.map(({ value, label: text, count }) => (
        <button
          key={value ?? ''}
          type="button"
          className={styles['choice']}
          aria-pressed={value === chosen}
          onClick={() => onChoose(value)}
        >
          {text}
          {count !== undefined && <span className={styles['count']}> {formatNumber(count)}</span>}
        </button>
      ))}
    </div>
  )
}

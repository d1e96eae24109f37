import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { MarkedText } from '../ui/MarkedText.tsx'
import type { PlannedCell } from '../../model/plan/planned-row.ts'
import { planViewMessages } from './messages.ts'
import styles from './plan.module.css'

interface PlannedCellProps {
  cell: PlannedCell
  row: number
  heading: string
  onCorrect: (row: number, column: number, text: string) => void
}

/** One cell of a plan: before and after, or a field to correct it in. */
export function PlannedCellView({ cell, row, heading, onCorrect }: PlannedCellProps) {
  const { column, before, after, problem, warning } = cell
  const [text, setText] = useState(after)
  return (
    <div className={styles['cell']}>
      <dt translate="no">{heading}</dt>
      <dd>
        <span translate="no">
          {(problem === null || before !== '') && (
            <>
              <Value text={before} /> →{' '}
            </>
          )}
          {problem === null && <Value text={after} />}
        </span>
        {problem !== null && (
          <form
            className={styles['correction']}
            onSubmit={(event) => {
              event.preventDefault()
              onCorrect(row, column, text)
            }}
          >
            <input
              className={styles['input']}
              value={text}
              aria-label={planViewMessages.correct(heading, row)}
              aria-invalid
              aria-describedby={`problem-${row}-${column}`}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <Button type="submit">{planViewMessages.apply}</Button>
          </form>
        )}
        {problem !== null && (
          <p id={`problem-${row}-${column}`} className={styles['problem']}>
            {problem}
          </p>
        )}
        {warning !== null && <p className={styles['warning']}>{warning}</p>}
      </dd>
    </div>
  )
}

function Value({ text }: { text: string }) {
  return text === '' ? <i className={styles['dim']}>{planViewMessages.empty}</i> : <MarkedText text={text} />
}

import type { FilterProblem } from '../../../lib/filter/parse-filter.ts'
import { placedMessage } from './messages.ts'
import styles from './filter.module.css'

const AROUND = 28

interface MarkedProblemProps {
  /** The filter, and what is wrong with it. */
  text: string
  problem: FilterProblem
  /** By which the field can be described with it. */
  id?: string
}

/** What is wrong with a filter, under a mark at the character it is about. */
export function MarkedProblem({ text, problem, id }: MarkedProblemProps) {
  const { at } = problem
  const before = text.slice(Math.max(0, at - AROUND), at)
  // The whole of a character outside the basic plane.
  const [marked = ' '] = text.slice(at)
  const after = text.slice(at + marked.length, at + marked.length + AROUND)
  return (
    <div className={styles['problem']}>
      <code className={styles['excerpt']} aria-hidden="true" dir="ltr" translate="no">
        {at > AROUND && '…'}
        {before}
        <span className={styles['mark']}>{marked}</span>
        {after}
        {text.length > at + marked.length + AROUND && '…'}
      </code>
      <p id={id}>{placedMessage(text, problem)}</p>
    </div>
  )
}

import { useId } from 'react'
import { SelectField } from '../../../components/ui/SelectField.tsx'
import { YES_OR_NO } from '../../../lib/filter/describe-filter.ts'
import { FIELD_TYPES } from '../../../lib/filter/expression.ts'
import { valueMessage } from '../../../lib/filter/problem-message.ts'
import type { ValueProblem } from '../../../lib/filter/value-problem.ts'
import { CUSTOMER_STATUSES } from '../../../lib/paths/customers-search.ts'
import fieldStyles from '../../../components/ui/Field.module.css'
import type { DraftRow } from './filter-draft.ts'
import styles from './filter.module.css'

interface FilterValueProps {
  row: DraftRow
  problem: ValueProblem | undefined
  onChange: (value: string) => void
}

const STATUSES = CUSTOMER_STATUSES.map((status) => ({ value: status, label: status }))

/** The values on offer; undefined where one is entered. */
function choicesOf({ field, operator }: DraftRow) {
  if (FIELD_TYPES[field] === 'boolean') return YES_OR_NO
  return field === 'status' && operator !== '~' ? STATUSES : undefined
}

/** What a field is compared with: chosen, or entered as a date or as text. */
export function FilterValue({ row, problem, onChange }: FilterValueProps) {
  const problemId = useId()
  const choices = choicesOf(row)
  if (choices !== undefined) {
    // Codat compares without regard to case, and so does the choice.
    const chosen = choices.find(({ value }) => value.toLowerCase() === row.value.toLowerCase())
    return (
      <SelectField
        label="Value"
        isLabelHidden
        value={chosen?.value ?? row.value}
        options={chosen ? choices : [{ value: row.value, label: row.value }, ...choices]}
        onChange={onChange}
      />
    )
  }
  // A moment of a day can only be entered as text.
  const isDay = FIELD_TYPES[row.field] === 'date' && /^(\d{4}-\d{2}-\d{2})?$/.test(row.value)
  return (
    <>
      <input
        type={isDay ? 'date' : 'text'}
        className={fieldStyles['control']}
        aria-label="Value"
        aria-invalid={problem !== undefined}
        aria-describedby={problem && problemId}
        autoComplete="off"
        spellCheck={false}
        value={row.value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {problem && (
        <p id={problemId} className={styles['rowProblem']}>
          {valueMessage(problem)}
        </p>
      )}
    </>
  )
}

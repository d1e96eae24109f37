import { SelectField } from '../../../components/ui/SelectField.tsx'
import { operatorName } from '../../../lib/filter/describe-filter.ts'
import { FILTER_FIELDS, operatorsOf } from '../../../lib/filter/expression.ts'
import { FIELD_NAMES } from '../../../lib/filter/field-names.ts'
import { controlKey } from './control-key.ts'
import type { DraftRow } from './filter-draft.ts'
import type { FilterEvent, FilterState } from './filter-state.ts'
import { FilterValue } from './FilterValue.tsx'
import { PartTools } from './PartTools.tsx'
import styles from './filter.module.css'

const FIELDS = FILTER_FIELDS.map((field) => ({ value: field, label: FIELD_NAMES[field] }))

export interface FilterView {
  state: FilterState
  dispatch: (event: FilterEvent) => void
  /** What tells rows and groups of the same kind apart, by ID. */
  numbers: ReadonlyMap<number, number>
}

/** One condition: a field, how it is compared, and with what. */
export function FilterRow({ row, view }: { row: DraftRow; view: FilterView }) {
  const { state, dispatch, numbers } = view
  const { id } = row
  const name = `condition ${numbers.get(id)}`
  const problem = state.rowProblems.get(id)
  const isShown = state.isTried || problem?.kind !== 'missing-value'
  return (
    <div className={styles['row']} role="group" aria-label={`Condition ${numbers.get(id)}`}>
      <span data-control={controlKey('field', id)}>
        <SelectField
          label="Field"
          isLabelHidden
          value={row.field}
          options={FIELDS}
          onChange={(value) => {
            const field = FILTER_FIELDS.find((one) => one === value)
            if (field) dispatch({ kind: 'set-field', id, field })
          }}
        />
      </span>
      <span>
        <SelectField
          label="Comparison"
          isLabelHidden
          value={row.operator}
          options={operatorsOf(row.field).map((operator) => ({
            value: operator,
            label: operatorName(row.field, operator),
          }))}
          onChange={(value) => {
            const operator = operatorsOf(row.field).find((one) => one === value)
            if (operator) dispatch({ kind: 'set', id, changes: { operator } })
          }}
        />
      </span>
      <span className={styles['value']} data-control={controlKey('value', id)}>
        <FilterValue
          row={row}
          problem={isShown ? problem : undefined}
          onChange={(value) => dispatch({ kind: 'set', id, changes: { value } })}
        />
      </span>
      <PartTools id={id} name={name} dispatch={dispatch} />
    </div>
  )
}

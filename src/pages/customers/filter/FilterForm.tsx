import { useEffect, useRef } from 'react'
import { FIELD_TYPES } from '../../../lib/filter/expression.ts'
import { findControl } from './control-key.ts'
import { FilterGroup } from './FilterGroup.tsx'
import { FilterText } from './FilterText.tsx'
import { rowsOf } from './filter-draft.ts'
import type { Draft } from './filter-draft.ts'
import type { FilterEvent, FilterState } from './filter-state.ts'
import { filterMessages } from './messages.ts'
import styles from './filter.module.css'

interface FilterFormProps {
  id: string
  state: FilterState
  dispatch: (event: FilterEvent) => void
  onApply: () => void
}

/** Numbers conditions and groups in the order they are read. */
function numbersOf(root: Draft): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>()
  const next = { row: 1, group: 0 }
  function number(draft: Draft) {
    numbers.set(draft.id, draft.kind === 'comparison' ? next.row++ : next.group++)
    if (draft.kind !== 'comparison') draft.parts.forEach(number)
  }
  number(root)
  return numbers
}

/** A filter as rows and as text. */
export function FilterForm({ id, state, dispatch, onApply }: FilterFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const { focus } = state

  useEffect(() => {
    const control = focus && form.current ? findControl(form.current, focus) : undefined
    if (control === undefined) return
    // A dialog that opens moves the focus to what has this.
    control.dataset['autofocus'] = ''
    control.focus()
  }, [focus])

  return (
    <form
      ref={form}
      id={id}
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onApply()
      }}
    >
      {state.isTextAhead && <p className={styles['about']}>{filterMessages.textAhead}</p>}
      <FilterGroup group={state.root} isRoot view={{ state, dispatch, numbers: numbersOf(state.root) }} />
      {rowsOf(state.root).some(({ field }) => FIELD_TYPES[field] === 'date') && (
        <p className={styles['about']}>{filterMessages.aboutDates}</p>
      )}
      <FilterText state={state} onType={(text) => dispatch({ kind: 'type', text })} onApply={onApply} />
    </form>
  )
}

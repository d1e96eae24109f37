import { useId, useReducer } from 'react'
import { useRoute } from '../../../components/router/router-context.ts'
import { announce } from '../../../components/ui/announce.ts'
import { Button } from '../../../components/ui/Button.tsx'
import { CopyButton } from '../../../components/ui/CopyButton.tsx'
import { Dialog } from '../../../components/ui/Dialog.tsx'
import { Icon } from '../../../components/ui/Icon.tsx'
import { curlCommand } from '../../../lib/curl-command.ts'
import { valueMessage } from '../../../lib/filter/problem-message.ts'
import { FilterForm } from './FilterForm.tsx'
import { filterReducer, filterToApply, startFilter } from './filter-state.ts'
import { filterMessages, placedMessage } from './messages.ts'
import styles from './filter.module.css'

interface FilterDialogProps {
  /** The condition to start at, by its place at the top of the filter. */
  startAt?: number | undefined
  onChange: (changes: { filter: string }) => void
  onClose: () => void
}

/** The builder of a list's filter. Nothing changes before it is applied. */
export function FilterDialog({ startAt, onChange, onClose }: FilterDialogProps) {
  const { params, search } = useRoute('customers')
  const [state, dispatch] = useReducer(filterReducer, undefined, () => startFilter(search.filter, startAt))
  const formId = useId()
  const filter = filterToApply(state)

  function setFilter(next: string) {
    if (next !== search.filter) {
      onChange({ filter: next })
      announce(next === '' ? filterMessages.cleared : filterMessages.applied)
    }
    onClose()
  }

  function apply() {
    if (filter !== undefined) return setFilter(filter)
    dispatch({ kind: 'try' })
    const [rowProblem] = state.rowProblems.values()
    if (state.problem) announce(placedMessage(state.text, state.problem))
    else if (rowProblem) announce(valueMessage(rowProblem))
  }

  return (
    <Dialog
      title={filterMessages.title}
      widthPx={760}
      onClose={onClose}
      actions={
        <>
          <span className={styles['copy']}>
            {filter === undefined ? (
              <Button look="quiet" disabledReason={filterMessages.fixFirst}>
                <Icon name="copy" /> Copy as cURL
              </Button>
            ) : (
              <CopyButton
                hasText
                what="as cURL"
                value={() => curlCommand(params.companyId, { ...search, page: 1, filter })}
              />
            )}
          </span>
          {search.filter !== '' && <Button onClick={() => setFilter('')}>Clear filter</Button>}
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} look="primary">
            Apply filter
          </Button>
        </>
      }
    >
      <FilterForm id={formId} state={state} dispatch={dispatch} onApply={apply} />
    </Dialog>
  )
}

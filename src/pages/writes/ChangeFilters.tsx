import { FilterChoices } from '../../components/ui/FilterChoices.tsx'
import { IconButton } from '../../components/ui/IconButton.tsx'
import { changeMessages } from '../../components/write/messages.ts'
import { STATUS_LABELS } from '../../components/write/operation-status.ts'
import { CHANGES_SHOWN } from '../../lib/paths/writes-search.ts'
import type { WritesSearch } from '../../lib/paths/writes-search.ts'
import type { ChangeGroup } from '../../writes/rules/change-group.ts'
import styles from './writes.module.css'

interface ChangeFiltersProps {
  search: WritesSearch
  /** Undefined until they are known. */
  counts: Readonly<Record<ChangeGroup, number>> | undefined
  /** What the counts are of, where that isn't every change. */
  countedOf: string | undefined
  onChange: (change: Partial<WritesSearch>) => void
}

const ALL = { value: undefined, label: changeMessages.all }

/** Which changes are listed, by what they ask of a person, each with its count. */
export function ChangeFilters({ search, counts, countedOf, onChange }: ChangeFiltersProps) {
  const groups = CHANGES_SHOWN.map((group) => ({
    value: group,
    label: changeMessages.groups[group],
    count: counts?.[group],
    title: countedOf,
    isAlert: group === 'attention' && (counts?.attention ?? 0) > 0,
  }))
  return (
    <FilterChoices
      label={changeMessages.show}
      choices={[ALL, ...groups]}
      chosen={search.status === undefined ? search.show : 'other'}
      onChoose={(show) => onChange({ show, status: undefined, page: 1 })}
    >
      {search.status !== undefined && (
        <span className={styles['status']}>
          {changeMessages.atCodat(STATUS_LABELS[search.status])}
          <IconButton
            small
            icon="close"
            label={changeMessages.removeFilter}
            onClick={() => onChange({ status: undefined, page: 1 })}
          />
        </span>
      )}
    </FilterChoices>
  )
}

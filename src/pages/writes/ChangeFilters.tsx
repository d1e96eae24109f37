import { IconButton } from '../../components/ui/IconButton.tsx'
import { changeMessages } from '../../components/write/messages.ts'
import { STATUS_LABELS } from '../../components/write/operation-status.ts'
import { formatNumber } from '../../lib/format/numbers.ts'
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

/** Which changes are listed, by what they ask of a person, each with its count. */
export function ChangeFilters({ search, counts, countedOf, onChange }: ChangeFiltersProps) {
  return (
    <div className={styles['filters']} role="group" aria-label={changeMessages.show}>
      <Filter
        label={changeMessages.all}
        isPressed={search.show === undefined && search.status === undefined}
        onPress={() => onChange({ show: undefined, status: undefined, page: 1 })}
      />
      {CHANGES_SHOWN.map((group) => (
        <Filter
          key={group}
          label={changeMessages.groups[group]}
          count={counts?.[group]}
          title={countedOf}
          isAlert={group === 'attention' && (counts?.attention ?? 0) > 0}
          isPressed={search.show === group}
          onPress={() => onChange({ show: group, status: undefined, page: 1 })}
        />
      ))}
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
    </div>
  )
}

interface FilterProps {
  label: string
  count?: number | undefined
  title?: string | undefined
  isAlert?: boolean
  isPressed: boolean
  onPress: () => void
}

function Filter({ label, count, title, isAlert = false, isPressed, onPress }: FilterProps) {
  return (
    <button
      type="button"
      className={styles['filter']}
      aria-pressed={isPressed}
      data-alert={isAlert}
      title={title}
      onClick={onPress}
    >
      {label}
      {count !== undefined && <span className={styles['count']}>{formatNumber(count)}</span>}
    </button>
  )
}

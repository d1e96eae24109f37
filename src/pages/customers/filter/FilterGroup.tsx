import { Button } from '../../../components/ui/Button.tsx'
import { Icon } from '../../../components/ui/Icon.tsx'
import { SelectField } from '../../../components/ui/SelectField.tsx'
import { controlKey } from './control-key.ts'
import type { DraftGroup } from './filter-draft.ts'
import { FilterRow } from './FilterRow.tsx'
import type { FilterView } from './FilterRow.tsx'
import { filterMessages } from './messages.ts'
import { PartTools } from './PartTools.tsx'
import styles from './filter.module.css'

interface FilterGroupProps {
  group: DraftGroup
  view: FilterView
  /** The one that holds all the others, which can't be removed. */
  isRoot?: boolean
}

const JOINERS = (['and', 'or'] as const).map((joiner) => ({
  value: joiner,
  label: filterMessages.join[joiner],
}))

/** Conditions and groups that all have to hold, or any of them. */
export function FilterGroup({ group, view, isRoot = false }: FilterGroupProps) {
  const { dispatch, numbers } = view
  const { id } = group
  const name = `group ${numbers.get(id)}`
  return (
    <div
      className={isRoot ? styles['root'] : styles['group']}
      role="group"
      aria-label={isRoot ? 'Conditions' : `Group ${numbers.get(id)}`}
    >
      <div className={styles['groupHead']}>
        <SelectField
          label={isRoot ? 'Customers match' : 'Match'}
          value={group.kind}
          options={JOINERS}
          onChange={(joiner) => dispatch({ kind: 'join', id, joiner: joiner === 'or' ? 'or' : 'and' })}
        />
        {!isRoot && <PartTools id={id} name={name} dispatch={dispatch} />}
      </div>
      {group.parts.map((part) =>
        part.kind === 'comparison' ? (
          <FilterRow key={part.id} row={part} view={view} />
        ) : (
          <FilterGroup key={part.id} group={part} view={view} />
        ),
      )}
      <div className={styles['adding']}>
        <span data-control={controlKey('add', id)}>
          <Button
            look="quiet"
            aria-label={isRoot ? undefined : `Add condition to ${name}`}
            onClick={() => dispatch({ kind: 'add-row', id })}
          >
            <Icon name="plus" size={14} /> Add condition
          </Button>
        </span>
        <Button
          look="quiet"
          aria-label={isRoot ? undefined : `Add group to ${name}`}
          onClick={() => dispatch({ kind: 'add-group', id })}
        >
          <Icon name="plus" size={14} /> Add group
        </Button>
      </div>
    </div>
  )
}

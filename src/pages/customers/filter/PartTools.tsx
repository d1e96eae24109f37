import { IconButton } from '../../../components/ui/IconButton.tsx'
import { controlKey } from './control-key.ts'
import type { FilterEvent } from './filter-state.ts'
import styles from './filter.module.css'

interface PartToolsProps {
  id: number
  /** The condition or group, as its buttons call it. */
  name: string
  dispatch: (event: FilterEvent) => void
}

/** What can be done with a condition or a group of them. */
export function PartTools({ id, name, dispatch }: PartToolsProps) {
  return (
    <span className={styles['tools']}>
      <IconButton
        icon="copy"
        label={`Duplicate ${name}`}
        onClick={() => dispatch({ kind: 'duplicate', id })}
      />
      <span data-control={controlKey('remove', id)}>
        <IconButton icon="trash" label={`Remove ${name}`} onClick={() => dispatch({ kind: 'remove', id })} />
      </span>
    </span>
  )
}

'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import { sortOf } from '../../../lib/table/row-view.ts'
import type { Order } from '../../../lib/table/row-view.ts'
import { Icon } from '../Icon.tsx'
import styles from './table.module.css'

interface SortButtonProps<Field extends string> {
  field: Field
  title: string
  order: Order<NoInfer<Field>> | undefined
  onOrder: (order: Order<NoInfer<Field>>) => void
}

/** A heading that sorts: ascending first, then descending. */
export function SortButton<Field extends string>({ field, title, order, onOrder }: SortButtonProps<Field>) {
  const sort = sortOf(field, order)
  return (
    <button
      type="button"
      className={styles['sort']}
      onClick={() => onOrder(sort === 'ascending' ? `-${field}` : field)}
    >
      {title}
      {sort !== 'none' && <Icon name={sort === 'descending' ? 'down' : 'up'} size={12} />}
    </button>
  )
}

'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import { sortOf } from '../../../lib/table/row-view.ts'
import type { Column, Order } from '../../../lib/table/row-view.ts'
import { SortButton } from './SortButton.tsx'

export interface TableHeadProps<Field extends string> {
  columns: readonly Column<Field>[]
  order?: Order<NoInfer<Field>> | undefined
  /** Called with the order that pressing a heading asks for: ascending first, then descending. */
  onOrder?: ((order: Order<NoInfer<Field>>) => void) | undefined
}

export function TableHead<Field extends string>({ columns, order, onOrder }: TableHeadProps<Field>) {
  return (
    <thead role="rowgroup" data-sortable={onOrder !== undefined}>
      <tr role="row" aria-rowindex={1}>
        {columns.map(({ field, title, isSortable, isSecondary }) => {
          const sort = sortOf(field, order)
          const isButton = isSortable === true && onOrder !== undefined
          return (
            <th
              key={field}
              role="columnheader"
              scope="col"
              aria-sort={isButton ? sort : undefined}
              data-secondary={isSecondary}
            >
              {isButton ? <SortButton field={field} title={title} order={order} onOrder={onOrder} /> : title}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

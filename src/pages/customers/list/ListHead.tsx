import { useState } from 'react'
import { ColumnResizer } from '../../../components/ui/table/ColumnResizer.tsx'
import { SortButton } from '../../../components/ui/table/SortButton.tsx'
import type { TableHeadProps } from '../../../components/ui/table/TableHead.tsx'
import { sortOf } from '../../../lib/table/row-view.ts'
import { useListState } from './list-context.ts'
import { SelectPageBox } from './SelectCell.tsx'
import styles from './selection.module.css'

/** Headings that sort, and whose edges say how wide their columns are. */
export function ListHead({ order, onOrder }: Pick<TableHeadProps<string>, 'order' | 'onOrder'>) {
  const { columns, onResize, onResized, selection } = useListState()
  const hasPins = columns[0]?.leftPx !== undefined
  const [tabStop, setTabStop] = useState(0)
  return (
    <thead role="rowgroup" data-sortable>
      <tr role="row" aria-rowindex={1}>
        {selection && (
          <th
            role="columnheader"
            scope="col"
            className={styles['box']}
            data-pinned={hasPins}
            style={{ left: hasPins ? 0 : undefined }}
          >
            <SelectPageBox selection={selection} />
          </th>
        )}
        {columns.map(({ field, title, isSortable, isSecondary, widthPx, leftPx }, place) => {
          const isButton = isSortable === true && onOrder !== undefined
          return (
            <th
              key={field}
              role="columnheader"
              scope="col"
              aria-sort={isButton ? sortOf(field, order) : undefined}
              data-secondary={isSecondary}
              data-pinned={leftPx !== undefined}
              style={{ left: leftPx }}
            >
              {isButton ? <SortButton field={field} title={title} order={order} onOrder={onOrder} /> : title}
              {widthPx !== undefined && (
                <ColumnResizer
                  name={title}
                  width={widthPx}
                  isTabStop={place === Math.min(tabStop, columns.length - 1)}
                  onFocus={() => setTabStop(place)}
                  onResize={(width) => onResize(field, width)}
                  onResized={onResized}
                />
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

import { useRef } from 'react'
import { customerRow } from '../../../api/customer-row.ts'
import { recordId } from '../../../api/customer-title.ts'
import type { CustomerRecord } from '../../../api/customers.ts'
import { isSortField } from '../../../api/listed-fields.ts'
import { listedRow } from '../../../api/listed-row.ts'
import { CARDS_QUERY } from '../../../components/ui/table/row-height.ts'
import { useMediaQuery } from '../../../components/ui/table/use-media-query.ts'
import { WindowedTable } from '../../../components/ui/table/WindowedTable.tsx'
import { useNow } from '../../../components/ui/use-now.ts'
import { usePickedValue } from '../../../components/ui/use-picked-value.ts'
import { resizeColumn } from '../../../lib/table/change-columns.ts'
import { columnsText } from '../../../lib/table/column-layout.ts'
import type { Order } from '../../../lib/table/row-view.ts'
import type { CustomersRowsProps, CustomersTableProps } from '../CustomersRows.tsx'
import { chosenLayout } from '../../../api/list-layout.ts'
import { listColumns, pinnedWidth, widthOf } from './chosen-columns.ts'
import type { ListColumn } from './chosen-columns.ts'
import { ListContext } from './list-context.ts'
import { ListFrame } from './ListFrame.tsx'
import { ListRow } from './ListRow.tsx'
import { useRowSelection } from './use-row-selection.ts'

const COMPACT_PX = 28
/** Of the column of boxes. */
const SELECT_PX = 48
/** Columns that stay in sight leave at least this part of the window to the others. */
const MOST_PINNED = 0.6

interface ListTableProps {
  /** The table as the list shows it by itself. */
  table: CustomersTableProps
  list: CustomersRowsProps
}

/** The list with the columns, the density and the selection of a person. Cards show what they always show. */
export default function ListTable({ table, list }: ListTableProps) {
  const { companyId, search, onChange, connection, overlaidRows } = list
  const nowMs = useNow()
  const hasCards = useMediaQuery(CARDS_QUERY)
  const [text, pick] = usePickedValue(search.columns)
  // A drag ends with the handlers it began with, which know nothing of what it did.
  const resized = useRef<string>(undefined)
  const layout = hasCards ? undefined : chosenLayout(text)
  const selection = useRowSelection(companyId, table.items)
  const startPx = selection === undefined ? 0 : SELECT_PX
  const pinnedPx = layout === undefined ? 0 : startPx + pinnedWidth(layout)
  const hasRoom = useMediaQuery(`(min-width: ${Math.ceil(pinnedPx / MOST_PINNED)}px)`)
  const columns: readonly ListColumn[] =
    layout === undefined
      ? table.columns
      : listColumns(layout, { platform: connection?.platformName ?? undefined, startPx, pins: hasRoom })
  const isCompact = search.density === 'compact'

  function rowOf(record: CustomerRecord, index: number) {
    const context = { columns, index, nowMs }
    const view = layout === undefined ? customerRow : listedRow
    const sent = overlaidRows.get(recordId(record) ?? '')
    return sent?.(columns, (customer) => view({ readable: true, customer }, context)) ?? view(record, context)
  }

  const state = {
    columns,
    selection,
    firstPosition: table.firstPosition,
    isCompact,
    widthPx: layout?.columns.reduce((sum, column) => sum + widthOf(column), startPx),
    onResize(field: string, width: number | undefined) {
      const column = layout?.columns.find((one) => one.field === field)
      if (layout === undefined || column === undefined) return
      resized.current = columnsText(resizeColumn(layout, column.field, width))
      pick(resized.current)
    },
    onResized() {
      const chosen = resized.current
      resized.current = undefined
      if (chosen !== undefined) onChange({ columns: chosen, page: search.page }, { replace: true })
    },
  }
  return (
    <ListContext value={state}>
      <WindowedTable<string, CustomerRecord>
        {...table}
        columns={columns}
        rowOf={rowOf}
        onOrder={(order: Order) => {
          const field = order.replace(/^-/, '')
          if (isSortField(field)) table.onOrder?.(order.startsWith('-') ? `-${field}` : field)
        }}
        Frame={ListFrame}
        Row={ListRow}
        lineHeightPx={isCompact ? COMPACT_PX : undefined}
      />
    </ListContext>
  )
}

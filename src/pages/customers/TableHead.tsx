'use no memo' // Drawn rarely: code to skip a drawing would cost the first load more than it saves.

import { Icon } from '../../components/ui/Icon.tsx'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import { COLUMNS } from './columns.ts'
import styles from './customers.module.css'

interface TableHeadProps {
  orderBy: CustomersSearch['orderBy']
  onOrder: (orderBy: CustomersSearch['orderBy']) => void
}

export function TableHead({ orderBy, onOrder }: TableHeadProps) {
  const isDescending = orderBy.startsWith('-')
  const current = isDescending ? orderBy.slice(1) : orderBy
  return (
    <>
      <colgroup>
        {COLUMNS.map((column) => (
          <col key={column.field} style={{ width: column.width }} />
        ))}
      </colgroup>
      <thead role="rowgroup">
        <tr role="row" aria-rowindex={1}>
          {COLUMNS.map(({ field, title }) => {
            const isSorted = field === current
            return (
              <th
                key={field}
                role="columnheader"
                scope="col"
                aria-sort={isSorted ? (isDescending ? 'descending' : 'ascending') : 'none'}
              >
                <button
                  type="button"
                  className={styles['sort']}
                  onClick={() => onOrder(isSorted && !isDescending ? `-${field}` : field)}
                >
                  {title}
                  {isSorted && <Icon name={isDescending ? 'down' : 'up'} size={12} />}
                </button>
              </th>
            )
          })}
        </tr>
      </thead>
    </>
  )
}

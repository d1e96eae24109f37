'use no memo' // Drawn rarely: code to skip a drawing would cost the first load more than it saves.

import { SkeletonBar } from '../../components/ui/SkeletonBar.tsx'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import { COLUMNS } from './columns.ts'
import { TableHead } from './TableHead.tsx'
import styles from './customers.module.css'

const WIDTHS = [
  '70%',
  '52%',
  '64%',
  '46%',
  '58%',
  '75%',
  '49%',
  '61%',
  '55%',
  '67%',
  '44%',
  '72%',
  '50%',
  '63%',
  '57%',
  '69%',
]

interface CustomersSkeletonProps {
  orderBy: CustomersSearch['orderBy']
  onOrder: (orderBy: CustomersSearch['orderBy']) => void
}

/** Rows of the real height, so that nothing moves when the real ones come; the head works already. */
export function CustomersSkeleton({ orderBy, onOrder }: CustomersSkeletonProps) {
  return (
    <div className={styles['scroller']}>
      <table className={styles['table']} role="table" aria-label="Customers" aria-busy="true">
        <TableHead orderBy={orderBy} onOrder={onOrder} />
        <tbody role="rowgroup" aria-hidden="true">
          {WIDTHS.map((width) => (
            <tr key={width} className={styles['row']}>
              {COLUMNS.map(({ field }, index) => (
                <td key={field}>
                  <SkeletonBar width={index === 0 ? width : '56%'} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

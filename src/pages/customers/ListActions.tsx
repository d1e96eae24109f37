'use no memo' // Rendered with its page: code to skip a render would cost more than it saves.

import { afterContent } from '../../components/shell/after-content.ts'
import ChangedNotice from '../../components/ui/table/ChangedNotice.tsx'
import { PHONE_QUERY } from '../../components/ui/table/row-height.ts'
import { useMediaQuery } from '../../components/ui/table/use-media-query.ts'
import type { ListPartProps } from './CustomersRows.tsx'
import ExportCustomers from './export/ExportCustomers.tsx'
import NewCustomer from './NewCustomer.tsx'
import styles from './customers.module.css'

const ListMenus = afterContent(() => import('./list/ListMenus.tsx'))

/** What can be done with the list. */
export default function ListActions(props: ListPartProps) {
  const { companyId, companyName, search, customers } = props
  const { changed, shownSearch } = customers
  const isPhone = useMediaQuery(PHONE_QUERY)
  return (
    <>
      {changed > 0 && <ChangedNotice count={changed} onShow={customers.showChanges} />}
      <span className={styles['menusPlace']}>
        <ListMenus {...props} />
      </span>
      {!isPhone && (
        <span className={styles['exportPlace']}>
          <ExportCustomers companyId={companyId} companyName={companyName} search={shownSearch} />
        </span>
      )}
      <span className={styles['newPlace']}>
        <NewCustomer companyId={companyId} wanted={search.connection} />
      </span>
    </>
  )
}

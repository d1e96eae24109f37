'use no memo' // Rendered with its page: code to skip a render would cost more than it saves.

import type { RefObject } from 'react'
import { Pager } from '../../components/ui/Pager.tsx'
import { PHONE_QUERY } from '../../components/ui/table/row-height.ts'
import { useMediaQuery } from '../../components/ui/table/use-media-query.ts'
import { PAGE_SIZES } from '../../lib/paths/customers-search.ts'
import type { ListPartProps } from './CustomersRows.tsx'
import ExportCustomers from './export/ExportCustomers.tsx'
import ListExtras from './ListExtras.tsx'
import styles from './customers.module.css'

interface ListFootProps extends ListPartProps {
  /** Headings of the columns in which no customer of the page has anything. */
  hidden: readonly string[]
  onPage: (page: number) => void
  searchRef: RefObject<HTMLInputElement | null>
}

/** Where the list stands, the ways through it, and what it doesn't show. */
export default function ListFoot(props: ListFootProps) {
  const { companyId, companyName, connection, search, customers, hidden, onPage, onChange, searchRef } = props
  const { pageSize, shown, total, hasNext, isBusy, shownSearch } = customers
  const isPhone = useMediaQuery(PHONE_QUERY)
  return (
    <Pager
      page={search.page}
      pageSize={pageSize}
      shown={shown}
      total={total}
      hasNext={hasNext}
      isLoading={isBusy}
      pageSizes={PAGE_SIZES}
      onPage={onPage}
      onPageSize={(size) => onChange({ pageSize: size })}
    >
      {isPhone && <ExportCustomers companyId={companyId} companyName={companyName} search={shownSearch} />}
      {hidden.length > 0 && search.columns === undefined && (
        <span className={styles['hidden']}>{`Empty on this page: ${hidden.join(', ')}`}</span>
      )}
      <span className={styles['extras']}>
        <ListExtras
          companyId={companyId}
          connection={connection}
          customers={customers}
          searchRef={searchRef}
        />
      </span>
    </Pager>
  )
}

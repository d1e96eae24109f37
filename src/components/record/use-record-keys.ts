import { noWritingReason } from '../../api/access.ts'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import { toCustomers, toEditCustomer, toNewCustomer } from '../../lib/paths/links.ts'
import { useNavigate, useWantedConnection } from '../router/router-context.ts'
import { useCompany } from '../shell/use-company.ts'
import { useShortcuts } from '../ui/use-shortcuts.ts'
import { wantSearch } from '../ui/wanted-search.ts'

interface RecordKeysOptions {
  companyId: string
  customerId: string
  /** The list the record was opened from. */
  from: CustomersSearch | undefined
  canEdit: boolean
}

/** The keys of a record's pages: edit it, start a new one, search for another. */
export function useRecordKeys({ companyId, customerId, from, canEdit }: RecordKeysOptions): void {
  const navigate = useNavigate()
  const { connection } = useCompany(companyId, useWantedConnection())
  useShortcuts({
    e: () => {
      if (!canEdit || noWritingReason() !== undefined) return
      navigate(toEditCustomer(companyId, customerId, { connection: connection?.id }, from))
    },
    n: () => noWritingReason() ?? navigate(toNewCustomer(companyId, { connection: connection?.id })),
    '/': () => {
      wantSearch()
      navigate(toCustomers(companyId, from))
    },
  })
}

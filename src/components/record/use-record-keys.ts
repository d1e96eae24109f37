import type { Connection } from '../../api/connections.ts'
import { DEFAULT_CUSTOMERS_SEARCH } from '../../lib/paths/customers-search.ts'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import { toCustomers, toEditCustomer, toNewCustomer } from '../../lib/paths/links.ts'
import { useNavigate, useWantedConnection } from '../router/router-context.ts'
import { useShortcuts } from '../ui/use-shortcuts.ts'
import { wantSearch } from '../ui/wanted-search.ts'
import { useNoWriting } from './use-no-writing.ts'

interface RecordKeysOptions {
  companyId: string
  customerId: string
  /** The list the record was opened from. */
  from: CustomersSearch | undefined
  connection: Connection | undefined
  canEdit: boolean
  /** Whether Esc and a search lead to the list, which they don't while a file is open. */
  canLeave: boolean
}

/** The keys of a record's pages: edit it, start a new one, search for another, go back to the list. */
export function useRecordKeys(options: RecordKeysOptions): void {
  const { companyId, customerId, from, connection, canEdit, canLeave } = options
  const navigate = useNavigate()
  const wanted = useWantedConnection()
  // As the link back does, the keys keep the chosen connection.
  const list = from ?? { ...DEFAULT_CUSTOMERS_SEARCH, connection: wanted }
  const noCreating = useNoWriting({ companyId, feature: 'Post' })
  useShortcuts({
    e: () => {
      if (canEdit) navigate(toEditCustomer(companyId, customerId, { connection: connection?.id }, from))
    },
    n: () => noCreating ?? navigate(toNewCustomer(companyId, { connection: connection?.id })),
    ...(canLeave && {
      '/': () => {
        wantSearch()
        navigate(toCustomers(companyId, list))
      },
      Escape: () => navigate(toCustomers(companyId, list)),
    }),
  })
}

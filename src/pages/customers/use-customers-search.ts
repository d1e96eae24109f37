'use no memo' // Nothing here is worth remembering: the code for it would cost the first load more than it saves.

import { useNavigate, useNewestRoute, useRoute } from '../../components/router/router-context.ts'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import { toCustomers } from '../../lib/paths/links.ts'

/** The list's state as the URL has it, and the way to change it. */
export function useCustomersSearch() {
  const { params, search, problems } = useRoute('customers')
  const { companyId } = params
  const navigate = useNavigate()
  const newestRoute = useNewestRoute('customers')

  /** A change of anything but the page starts at page one; typing replaces the history entry. */
  function change(changes: Partial<CustomersSearch>, options: { replace?: boolean } = {}) {
    navigate({
      ...toCustomers(companyId, { ...newestRoute().search, page: 1, ...changes }),
      replace: options.replace ?? false,
    })
  }

  return { companyId, search, problems, change }
}

import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { parseCustomersSearch } from '../../lib/paths/customers-search.ts'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import { toCustomers } from '../../lib/paths/links.ts'

/** The list's state as the URL has it, and the way to change it. */
export function useCustomersSearch() {
  const { companyId } = useParams({ from: '/companies/$companyId/customers' })
  const { search, problems } = parseCustomersSearch(useSearch({ from: '/companies/$companyId/customers' }))
  const navigate = useNavigate()

  /** A change of anything but the page starts at page one; typing replaces the history entry. */
  function change(changes: Partial<CustomersSearch>, options: { replace?: boolean } = {}) {
    void navigate({
      ...toCustomers(companyId, { ...search, page: 1, ...changes }),
      replace: options.replace ?? false,
    })
  }

  return { companyId, search, problems, change }
}

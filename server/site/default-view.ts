import { toCustomers } from '../../src/lib/paths/links.ts'
import { readAddress } from '../../src/lib/paths/read-address.ts'
import { EVERY_COMPANY } from '../../src/lib/views/default-views.ts'
import { parseViewQuery, sameQuery } from '../../src/lib/views/saved-view.ts'
import { saysNothing } from '../../src/lib/views/view-link.ts'

/**
 * The address of the view that opens in the place of a plain list; undefined where there is none, or where the address is another one. What
 * the cookie holds is only a look of the same list, whoever wrote it.
 */
export function defaultViewAddress(
  { path, search }: { path: string; search: string },
  cookie: string,
): string | undefined {
  const place = readAddress(path, search)
  if (place.name !== 'customers' || place.problems.length > 0 || !saysNothing(search)) return undefined
  const { companyId } = place.params
  const views = new URLSearchParams(cookie)
  const query = views.get(companyId) ?? views.get(EVERY_COMPANY)
  if (query === null || sameQuery(query) === '') return undefined
  const { page, pageSize, connection } = place.search
  return toCustomers(companyId, { ...parseViewQuery(query).search, page, pageSize, connection }).href
}

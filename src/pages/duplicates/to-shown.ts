import { toDuplicates } from '../../lib/paths/duplicates-link.ts'
import { compactDuplicatesSearch } from '../../lib/paths/duplicates-search.ts'
import type { DuplicatesSearch } from '../../lib/paths/duplicates-search.ts'

/** Leads to a state of the duplicates page. */
export const toShown = (companyId: string, search: Partial<DuplicatesSearch>) =>
  toDuplicates(companyId, compactDuplicatesSearch(search))

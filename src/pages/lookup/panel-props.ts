import type { CompanyIndexHandle } from '../../components/company-index/use-company-index.ts'
import type { LookupSearch } from '../../lib/paths/lookup-search.ts'
import type { ChangeLookup } from './use-lookup-search.ts'

/** What either mode of the look-up is given, once all customers have been read. */
export interface PanelProps {
  index: CompanyIndexHandle
  search: LookupSearch
  onChange: ChangeLookup
}

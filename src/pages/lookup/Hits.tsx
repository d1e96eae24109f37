import { FACETS } from '../../components/company-index/questions/facet-names.ts'
import type { SearchHit } from '../../components/company-index/questions/search.ts'
import { NoSuchPage } from '../../components/feedback/NoSuchPage.tsx'
import { Link } from '../../components/router/Link.tsx'
import { useNavigate } from '../../components/router/router-context.ts'
import { Button } from '../../components/ui/Button.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { Table } from '../../components/ui/table/Table.tsx'
import { toCustomer } from '../../lib/paths/links.ts'
import { hitColumns, hitRow } from './hit-row.ts'
import { lookupMessages } from './messages.ts'
import type { ChangeLookup } from './use-lookup-search.ts'

interface HitsProps {
  companyId: string
  /** Undefined until the first answer. */
  hits: readonly SearchHit[] | undefined
  /** On all pages. */
  total: number
  isBusy: boolean
  isSearched: boolean
  /** Searched or filtered at all. */
  isNarrowed: boolean
  hasFilters: boolean
  onChange: ChangeLookup
}

/** The customers that a search found, with where it found them. */
export function Hits({
  companyId,
  hits,
  total,
  isBusy,
  isSearched,
  isNarrowed,
  hasFilters,
  onChange,
}: HitsProps) {
  const navigate = useNavigate()
  return (
    <Table
      label={lookupMessages.results}
      columns={hitColumns(isSearched)}
      order={undefined}
      onOrder={undefined}
      isBusy={isBusy}
      groups={hits && [{ title: undefined, rows: hits.map(hitRow) }]}
      renderLink={({ linkId = '' }, link) => <Link {...toCustomer(companyId, linkId)} {...link} />}
      onOpen={({ linkId = '' }) => navigate(toCustomer(companyId, linkId))}
      empty={
        total > 0 ? (
          <NoSuchPage onFirstPage={() => onChange({ page: 1 })} />
        ) : isNarrowed ? (
          <EmptyState
            title={lookupMessages.noMatch}
            action={<Button onClick={() => onChange(CLEARED)}>{lookupMessages.clear}</Button>}
          >
            {hasFilters ? lookupMessages.noMatchFilters : lookupMessages.noMatchText}
          </EmptyState>
        ) : (
          <EmptyState title={lookupMessages.none}>{lookupMessages.noneText}</EmptyState>
        )
      }
    />
  )
}

const CLEARED = { q: '', ...Object.fromEntries(FACETS.map((facet) => [facet, undefined])) }

import { FACETS } from '../../components/company-index/questions/facet-names.ts'
import type { SearchHit } from '../../components/company-index/questions/search.ts'
import { Link } from '../../components/router/Link.tsx'
import { useNavigate } from '../../components/router/router-context.ts'
import { Button } from '../../components/ui/Button.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { Table } from '../../components/ui/table/Table.tsx'
import { toCustomer } from '../../lib/paths/links.ts'
import { HIT_COLUMNS, hitRow } from './hit-row.ts'
import { lookupMessages } from './messages.ts'
import type { ChangeLookup } from './use-lookup-search.ts'

interface HitsProps {
  companyId: string
  /** Undefined until the first answer. */
  hits: readonly SearchHit[] | undefined
  isBusy: boolean
  /** Searched or filtered at all. */
  isNarrowed: boolean
  hasFilters: boolean
  onChange: ChangeLookup
}

/** The customers that a search found, with where it found them. */
export function Hits({ companyId, hits, isBusy, isNarrowed, hasFilters, onChange }: HitsProps) {
  const navigate = useNavigate()
  return (
    <Table
      label={lookupMessages.results}
      columns={HIT_COLUMNS}
      order={undefined}
      onOrder={undefined}
      isBusy={isBusy}
      groups={hits && [{ title: undefined, rows: hits.map(hitRow) }]}
      renderLink={({ linkId = '' }, link) => <Link {...toCustomer(companyId, linkId)} {...link} />}
      onOpen={({ linkId = '' }) => navigate(toCustomer(companyId, linkId))}
      empty={
        isNarrowed ? (
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

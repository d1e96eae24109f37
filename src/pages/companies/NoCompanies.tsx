import { Button } from '../../components/ui/Button.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import type { CompaniesSearch } from '../../lib/paths/companies-search.ts'

interface NoCompaniesProps {
  search: CompaniesSearch
  total: number | undefined
  onGo: (change: Partial<CompaniesSearch>, replace: boolean) => void
}

/** Why no company is listed, and the one thing to do. */
export function NoCompanies({ search, total, onGo }: NoCompaniesProps) {
  if (search.page > 1 && total !== 0) {
    return (
      <EmptyState
        title="This page is past the end"
        action={<Button onClick={() => onGo({ page: 1 }, false)}>Go to the first page</Button>}
      >
        {total === undefined
          ? `Codat has no companies on page ${search.page}.`
          : `There are ${total} companies, fewer than this page would need.`}
      </EmptyState>
    )
  }
  if (search.q !== '') {
    return (
      <EmptyState
        title="No company matches"
        action={<Button onClick={() => onGo({ q: '', page: 1 }, false)}>Clear search</Button>}
      >
        No company’s name contains every word of “{search.q}”.
      </EmptyState>
    )
  }
  return (
    <EmptyState title="There are no companies yet">
      Companies appear here once they are created at Codat, in its portal or through its API.
    </EmptyState>
  )
}

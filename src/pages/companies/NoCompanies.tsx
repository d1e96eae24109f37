import { GO_TO_FIRST_PAGE, NO_SUCH_PAGE } from '../../components/feedback/no-such-page.ts'
import { Link } from '../../components/router/Link.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { buttonClass } from '../../components/ui/button-class.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { formatNumber } from '../../lib/format/numbers.ts'
import { toFind } from '../../lib/paths/find-link.ts'
import type { CompaniesSearch } from '../../lib/paths/companies-search.ts'
import { companiesMessages } from './messages.ts'

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
        title={NO_SUCH_PAGE}
        action={<Button onClick={() => onGo({ page: 1 }, false)}>{GO_TO_FIRST_PAGE}</Button>}
      >
        {total === undefined
          ? `There are no companies on page ${formatNumber(search.page)}.`
          : `The list has ${formatNumber(total)} companies.`}
      </EmptyState>
    )
  }
  if (search.q !== '' || search.tags !== '') {
    return (
      <EmptyState
        title="No matching companies"
        action={
          <>
            <Button onClick={() => onGo({ q: '', tags: '', page: 1 }, false)}>Clear search</Button>
            {search.q !== '' && (
              <Link {...toFind({ q: search.q })} className={buttonClass()}>
                {companiesMessages.findCustomers}
              </Link>
            )}
          </>
        }
      >
        {companiesMessages.noMatch(search.q, search.tags)}
      </EmptyState>
    )
  }
  return (
    <EmptyState title="No companies yet">
      Create companies in the Codat Portal or through the Codat API. They appear here afterwards.
    </EmptyState>
  )
}

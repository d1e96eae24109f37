'use no memo' // Rendered rarely: code to skip a render would take longer to load than it saves.

import { GO_TO_FIRST_PAGE } from '../../components/feedback/no-such-page.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '../../components/router/Link.tsx'
import type { ReactNode } from 'react'
import type { Connection } from '../../api/connections.ts'
import type { DataStatus } from '../../api/data-status.ts'
import { customerCapability, integrationQueries } from '../../api/integrations.ts'
import { LoadError } from '../../components/feedback/LoadError.tsx'
import { SyncButton } from '../../components/shell/SyncButton.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { buttonClass } from '../../components/ui/button-class.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { late } from '../../components/ui/late.tsx'
import { isFiltered } from '../../lib/codat-customers-request.ts'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import { toFind } from '../../lib/paths/find-link.ts'
import { toCompanies } from '../../lib/paths/links.ts'
import { emptyMessage } from './customers-messages.ts'
import type { FilterEmptyProps } from './filter/FilterEmpty.tsx'
import { emptyReason } from './empty-reason.ts'
import type { EmptyReason } from './empty-reason.ts'
import { SearchAllFields } from './SearchAllFields.tsx'

// Without it, what is known about the list is said all the same.
const FilterEmpty = late(() =>
  import('./filter/FilterEmpty.tsx').catch(() => ({
    default: ({ children }: FilterEmptyProps) => children,
  })),
)

interface CustomersEmptyProps {
  companyId: string
  search: CustomersSearch
  /** Rows of a full page, as Codat gives them. */
  pageSize: number
  total: number | undefined
  status: DataStatus | undefined
  connection: Connection | undefined
  connectionsKnown: boolean
  error: unknown
  onChange: (changes: Partial<CustomersSearch>) => void
  onRetry: () => void
}

/** In place of the rows: why there are none, and the one thing to do next. */
export default function CustomersEmpty(props: CustomersEmptyProps) {
  const { search, total, status, connection, connectionsKnown, error, onRetry } = props
  const platformKey = connection?.integrationKey
  const integration = useQuery({
    ...integrationQueries.detail(platformKey ?? ''),
    enabled: error !== undefined && platformKey != null,
  })
  const reason = emptyReason({
    error,
    total,
    page: search.page,
    filtered: isFiltered(search),
    status,
    connection,
    connectionsKnown,
    canRead: integration.data ? customerCapability(integration.data, 'Get').support : 'unknown',
  })
  const isError = reason === 'error'
  const message = isError ? <LoadError error={error} onRetry={onRetry} /> : emptyState(reason, props)
  // What exactly is in the way is worth code and requests only where several things could be.
  const narrowing = [search.q, search.status, search.currency].filter(Boolean).length
  const isNarrowed = search.filter !== '' || (reason === 'no-match' && narrowing > 1)
  if (!isNarrowed || (reason !== 'no-match' && !isError)) return message
  return (
    <FilterEmpty isError={isError} placeholder={message} onChange={props.onChange}>
      {message}
    </FilterEmpty>
  )
}

function emptyState(reason: Exclude<EmptyReason, 'error'>, props: CustomersEmptyProps): ReactNode {
  const { search, pageSize, total, status, connection } = props
  const lastPage = Math.max(1, Math.ceil((total ?? 0) / pageSize))
  const { title, text } = emptyMessage(reason, {
    platform: connection?.platformName ?? undefined,
    status,
    page: search.page,
    total,
    lastPage,
    showsDeleted: search.deleted,
    isSearched: search.q !== '',
  })
  return (
    <EmptyState title={title} action={nextStep(reason, lastPage, props)}>
      {text}
    </EmptyState>
  )
}

function nextStep(reason: EmptyReason, lastPage: number, props: CustomersEmptyProps): ReactNode {
  const { companyId, search, total, connection, onChange } = props
  switch (reason) {
    case 'no-such-page':
      return (
        <Button onClick={() => onChange({ page: lastPage })}>
          {total === undefined ? GO_TO_FIRST_PAGE : 'Go to the last page'}
        </Button>
      )
    case 'no-match':
      return (
        <>
          <Button onClick={() => onChange({ q: '', status: undefined, currency: undefined, filter: '' })}>
            Clear search and filters
          </Button>
          <SearchAllFields className={buttonClass()} />
          {search.q !== '' && (
            <Link {...toFind({ q: search.q })} className={buttonClass()}>
              Search all companies
            </Link>
          )}
        </>
      )
    case 'no-connection':
    case 'not-authorised':
    case 'not-supported':
      return (
        <Link {...toCompanies()} className={buttonClass('primary')}>
          Choose another company
        </Link>
      )
    default:
      return reason === 'no-customers' && !search.deleted ? (
        <Button onClick={() => onChange({ deleted: true })}>Show deleted</Button>
      ) : (
        <SyncButton look="primary" companyId={companyId} connection={connection} />
      )
  }
}

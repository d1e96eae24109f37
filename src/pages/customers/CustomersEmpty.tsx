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
import { isFiltered } from '../../lib/codat-customers-request.ts'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import { toCompanies } from '../../lib/paths/links.ts'
import { emptyMessage } from './customers-messages.ts'
import { emptyReason } from './empty-reason.ts'
import type { EmptyReason } from './empty-reason.ts'
import { SearchAllFields } from './SearchAllFields.tsx'

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
  const { search, pageSize, total, status, connection, connectionsKnown, error, onRetry } = props
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
  if (reason === 'error') return <LoadError error={error} onRetry={onRetry} />
  const lastPage = Math.max(1, Math.ceil((total ?? 0) / pageSize))
  const { title, text } = emptyMessage(reason, {
    platform: connection?.platformName ?? undefined,
    status,
    page: search.page,
    total,
    lastPage,
    showsDeleted: search.deleted,
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
          <Button onClick={() => onChange({ q: '', status: undefined, currency: undefined })}>
            Clear search and filters
          </Button>
          <SearchAllFields className={buttonClass()} />
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

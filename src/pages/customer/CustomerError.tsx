import { Link } from '../../components/router/Link.tsx'
import type { Connection } from '../../api/connections.ts'
import { hasStatus } from '../../api/errors.ts'
import { ErrorDetails } from '../../components/feedback/ErrorDetails.tsx'
import { LoadError } from '../../components/feedback/LoadError.tsx'
import { SyncButton } from '../../components/shell/SyncButton.tsx'
import { buttonClass } from '../../components/ui/button-class.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import { toCustomers } from '../../lib/paths/links.ts'

interface CustomerErrorProps {
  companyId: string
  customerId: string
  search: CustomersSearch
  connection: Connection | undefined
  error: unknown
  onRetry: () => void
}

/** In place of a record that couldn't be loaded. */
export function CustomerError({
  companyId,
  customerId,
  search,
  connection,
  error,
  onRetry,
}: CustomerErrorProps) {
  const toList = (
    <Link {...toCustomers(companyId, search)} className={buttonClass('primary')}>
      Back to customers
    </Link>
  )
  if (hasStatus(error, 404)) {
    return (
      <>
        <EmptyState title="Codat has no customer with this ID" action={toList}>
          The ID is “{customerId}”. The customer may be newer than the last sync, or may never have existed.
        </EmptyState>
        <ErrorDetails error={error} />
      </>
    )
  }
  if (hasStatus(error, 409)) {
    return (
      <EmptyState
        title="Customers haven’t been synced yet"
        action={<SyncButton look="primary" companyId={companyId} connection={connection} />}
      >
        Codat hasn’t read any customers yet, or is reading them now.
      </EmptyState>
    )
  }
  return <LoadError error={error} onRetry={onRetry} />
}

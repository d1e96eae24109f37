import { useQuery } from '@tanstack/react-query'
import { Link } from '../../components/router/Link.tsx'
import type { ReactNode } from 'react'
import type { Connection } from '../../api/connections.ts'
import { statusWords } from '../../api/sync-words.ts'
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
import { situationOf } from './customers-situation.ts'
import type { Situation } from './customers-situation.ts'

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

/** In the place of the rows: why there are none, and the one thing to do next. */
export default function CustomersEmpty(props: CustomersEmptyProps) {
  const { companyId, search, pageSize, total, status, connection, connectionsKnown, error } = props
  const { onChange, onRetry } = props
  const platformKey = connection?.integrationKey
  const integration = useQuery({
    ...integrationQueries.detail(platformKey ?? ''),
    enabled: error !== undefined && platformKey != null,
  })
  const situation = situationOf({
    error,
    total,
    page: search.page,
    filtered: isFiltered(search),
    status,
    connection,
    connectionsKnown,
    canRead: integration.data ? customerCapability(integration.data, 'Get').answer : 'unknown',
  })
  const platform = connection?.platformName ?? 'the platform'
  const syncNow = <SyncButton look="primary" companyId={companyId} connection={connection} />
  const otherCompany = (
    <Link {...toCompanies()} className={buttonClass('primary')}>
      Choose another company
    </Link>
  )
  const lastPage = Math.max(1, Math.ceil((total ?? 0) / pageSize))

  const states: Record<Exclude<Situation, 'error'>, { title: string; text: ReactNode; action: ReactNode }> = {
    'no-connection': {
      title: 'No accounting platform is connected',
      text: 'Customers come from an accounting package. This company has none connected at Codat.',
      action: otherCompany,
    },
    'not-authorised': {
      title: 'The connection waits for authorisation',
      text: `The company chose ${platform} but has not allowed Codat in yet. Customers can be read after that.`,
      action: otherCompany,
    },
    'never-synced': {
      title: 'Customers were never synced',
      text: `Codat has not read the customers from ${platform} yet.`,
      action: syncNow,
    },
    'sync-running': {
      title: 'Customers are being synced',
      text: `${statusWords(status?.currentStatus)}. The list appears here by itself when the sync is done.`,
      action: syncNow,
    },
    'sync-failed': {
      title: 'The sync of customers failed',
      text: `${statusWords(status?.currentStatus)}. No earlier data is stored.`,
      action: syncNow,
    },
    'not-supported': {
      title: `Codat does not read customers from ${connection?.platformName ?? 'this platform'}`,
      text: 'The integration does not support this type of data, so there is nothing to list.',
      action: otherCompany,
    },
    'past-the-end': {
      title: 'This page is past the end',
      text:
        total === undefined
          ? `Codat has no customers on page ${search.page}.`
          : `There are ${total} customers here, which fill ${lastPage} ${lastPage === 1 ? 'page' : 'pages'}.`,
      action: (
        <Button onClick={() => onChange({ page: lastPage })}>
          {total === undefined ? 'Go to the first page' : 'Go to the last page'}
        </Button>
      ),
    },
    'nothing-matches': {
      title: 'No customer matches',
      text: 'No customer has all the words searched for together with the filters set. Addresses and contacts cannot be searched.',
      action: (
        <Button onClick={() => onChange({ q: '', status: undefined, currency: undefined })}>
          Clear search and filters
        </Button>
      ),
    },
    'no-customers': {
      title: 'This company has no customers',
      text: `The last sync found none in ${platform}${search.deleted ? '' : ', apart from deleted ones, if there were any'}.`,
      action: search.deleted ? (
        syncNow
      ) : (
        <Button onClick={() => onChange({ deleted: true })}>Show deleted</Button>
      ),
    },
  }

  if (situation === 'error') return <LoadError error={error} onRetry={onRetry} />
  const { title, text, action } = states[situation]
  return (
    <EmptyState title={title} action={action}>
      {text}
    </EmptyState>
  )
}

import { useParams, useSearch } from '@tanstack/react-router'
import { useAttachments } from '../../api/use-attachments.ts'
import { useCompany } from '../../components/shell/use-company.ts'
import { parseCustomersSearch } from '../../lib/paths/customers-search.ts'
import { carriedCustomersSearch, parseAttachmentsSearch } from '../../lib/paths/attachments-search.ts'
import { inOrder } from './attachment-order.ts'

const ROUTE = '/companies/$companyId/customers/$customerId/attachments'

/** What the list of files and the preview beside it both need; asked for once. */
export function useAttachmentsPage() {
  const { companyId, customerId } = useParams({ from: ROUTE })
  const { attachmentId } = useParams({ strict: false })
  const raw = useSearch({ from: ROUTE })
  const { search: customers, problems } = parseCustomersSearch(carriedCustomersSearch(raw))
  const { sort, page } = parseAttachmentsSearch(raw)
  // The way back to a list exists only for a record that was opened from one.
  const from = raw.listPage === undefined && raw.connection === undefined ? undefined : customers
  const { company, listed, connection, connections } = useCompany(companyId, customers.connection)
  const found = useAttachments(companyId, customerId, connection)
  const attachments = inOrder(found.list.data?.attachments ?? [], sort)
  return {
    ...found,
    companyId,
    customerId,
    attachmentId,
    from,
    problems,
    sort,
    page,
    connection,
    /** What has to be known before files can be asked for, when it could not be loaded. */
    failed: [company, listed].find((query) => query.isLoadingError),
    isConnectionKnown: connections !== undefined,
    platform: connection?.platformName ?? 'the accounting platform',
    attachments,
  }
}

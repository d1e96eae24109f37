import { useRoute } from '../../components/router/router-context.ts'
import { useAttachments } from '../../api/use-attachments.ts'
import { useCompany } from '../../components/shell/use-company.ts'
import { openedFrom } from '../../lib/paths/customers-search.ts'
import { inOrder } from './attachment-order.ts'

/** What the list of files and the preview beside it both need; requested once. */
export function useAttachmentsPage() {
  const { params, search, from, problems } = useRoute('attachments', 'attachment')
  const { companyId, customerId } = params
  const { sort, page } = search
  const { company, listed, connection, connections } = useCompany(companyId, search.connection)
  const found = useAttachments(companyId, customerId, connection)
  const attachments = inOrder(found.list.data?.attachments ?? [], sort)
  return {
    ...found,
    companyId,
    customerId,
    attachmentId: 'attachmentId' in params ? params.attachmentId : undefined,
    from,
    /** What links to other files carry on. */
    openedFrom: openedFrom(from, search.connection),
    problems,
    sort,
    page,
    connection,
    /** What has to be known before files can be requested, when it could not be loaded. */
    failed: [company, listed].find((query) => query.isLoadingError),
    isConnectionKnown: connections !== undefined,
    platform: connection?.platformName ?? 'the accounting platform',
    attachments,
  }
}

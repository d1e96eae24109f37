import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '../../components/router/router-context.ts'
import { attachmentQueries } from '../../api/attachments.ts'
import { toAttachment, toAttachments } from '../../lib/paths/links.ts'
import { AttachmentNotShown } from './AttachmentNotShown.tsx'
import { PreviewPanel } from './PreviewPanel.tsx'
import { useAttachmentsPage } from './use-attachments-page.ts'

/** The file the address names, beside the list of all. */
export default function AttachmentPage() {
  const page = useAttachmentsPage()
  const { companyId, customerId, openedFrom, sort, attachments, list, owner, platform } = page
  const attachmentId = page.attachmentId ?? ''
  const navigate = useNavigate()
  const index = attachments.findIndex(({ id }) => id === attachmentId)
  const listed = attachments[index]
  // Only when the list does not have it: it may be newer than the list, or the list may have failed.
  const alone = useQuery({
    ...attachmentQueries.detail(owner, attachmentId),
    enabled:
      owner.connectionId !== '' && page.unavailable === undefined && listed === undefined && !list.isPending,
  })
  const attachment = listed ?? alone.data

  const close = () => navigate(toAttachments(companyId, customerId, openedFrom, sort))
  if (attachment === undefined) {
    return (
      <AttachmentNotShown
        error={alone.isLoadingError ? alone.error : undefined}
        platform={platform}
        onRetry={() => void alone.refetch()}
        onClose={close}
      />
    )
  }

  const step = (by: 1 | -1) => {
    const next = attachments[index + by]
    if (index !== -1 && next)
      navigate({ ...toAttachment(companyId, customerId, next.id, openedFrom, { sort }), replace: true })
  }
  const showPage = (number: number) =>
    navigate({
      ...toAttachment(companyId, customerId, attachment.id, openedFrom, {
        sort,
        page: number > 1 ? number : undefined,
      }),
      replace: true,
    })
  return (
    <PreviewPanel
      owner={owner}
      attachment={attachment}
      platform={platform}
      place={{ index, count: attachments.length }}
      page={page.page}
      onStep={step}
      onClose={close}
      onPage={showPage}
    />
  )
}

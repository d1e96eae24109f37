import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '../../components/router/router-context.ts'
import { downloadErrorMessage } from '../../api/attachment-messages.ts'
import { attachmentQueries } from '../../api/attachments.ts'
import { LoadError } from '../../components/feedback/LoadError.tsx'
import { useOnline } from '../../components/feedback/use-online.ts'
import { IconButton } from '../../components/ui/IconButton.tsx'
import { ViewerLoading } from '../../components/viewer/ViewerLoading.tsx'
import { toAttachment, toAttachments } from '../../lib/paths/links.ts'
import { PreviewPanel } from './PreviewPanel.tsx'
import { useAttachmentsPage } from './use-attachments-page.ts'
import styles from './attachments.module.css'

/** The file the address names, beside the list of all. */
export default function AttachmentPage() {
  const page = useAttachmentsPage()
  const { companyId, customerId, from, sort, attachments, list, owner } = page
  const attachmentId = page.attachmentId ?? ''
  const navigate = useNavigate()
  const isOnline = useOnline()
  const place = attachments.findIndex(({ id }) => id === attachmentId)
  const listed = attachments[place]
  // Only when the list does not have it: it may be newer than the list, or the list may have failed.
  const alone = useQuery({
    ...attachmentQueries.detail(owner, attachmentId),
    enabled:
      owner.connectionId !== '' && page.refused === undefined && listed === undefined && !list.isPending,
  })
  const attachment = listed ?? alone.data

  const close = () => navigate(toAttachments(companyId, customerId, from, sort))
  if (attachment === undefined) {
    return (
      <section className={styles['panel']} aria-label="Preview">
        <div className={styles['panelHead']}>
          <span className={styles['panelActions']}>
            <IconButton icon="close" label="Close the preview" onClick={close} />
          </span>
        </div>
        {alone.isLoadingError ? (
          <LoadError
            error={alone.error}
            message={downloadErrorMessage(alone.error, page.platform, isOnline)}
            onRetry={() => void alone.refetch()}
          />
        ) : (
          <ViewerLoading label="Loading the attachment" />
        )}
      </section>
    )
  }

  const open = (step: 1 | -1) => {
    const next = attachments[place + step]
    if (place !== -1 && next)
      navigate({ ...toAttachment(companyId, customerId, next.id, from, { sort }), replace: true })
  }
  return (
    <PreviewPanel
      owner={owner}
      attachment={attachment}
      platform={page.platform}
      place={place}
      count={attachments.length}
      page={page.page}
      onStep={open}
      onClose={close}
      onPage={(number) =>
        navigate({
          ...toAttachment(companyId, customerId, attachment.id, from, {
            sort,
            page: number > 1 ? number : undefined,
          }),
          replace: true,
        })
      }
    />
  )
}

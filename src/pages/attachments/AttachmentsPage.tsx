import { Outlet } from '../../components/router/RouterProvider.tsx'
import { useNavigate } from '../../components/router/router-context.ts'
import { useEffect, useRef } from 'react'
import { attachmentsErrorMessage } from '../../api/attachment-messages.ts'
import { LoadError } from '../../components/feedback/LoadError.tsx'
import { SearchProblems } from '../../components/feedback/SearchProblems.tsx'
import { useOnline } from '../../components/feedback/use-online.ts'
import { RecordHead } from '../../components/record/RecordHead.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { SkeletonLines } from '../../components/ui/SkeletonLines.tsx'
import { toAttachment, toAttachments } from '../../lib/paths/links.ts'
import { AttachmentList, rowLinkId } from './AttachmentList.tsx'
import { DownloadAll } from './DownloadAll.tsx'
import { NoAttachments } from './NoAttachments.tsx'
import { useAttachmentsPage } from './use-attachments-page.ts'
import styles from './attachments.module.css'

/** A customer's files: the list, and beside it the one that is looked at. */
export default function AttachmentsPage() {
  const page = useAttachmentsPage()
  const { companyId, customerId, attachmentId, from, sort, list, refused, connection, platform } = page
  const navigate = useNavigate()
  const isOnline = useOnline()

  // Closing a preview leads back to its row, wherever the closing came from.
  const shown = useRef<string>(undefined)
  useEffect(() => {
    if (attachmentId === undefined && shown.current !== undefined)
      document.getElementById(rowLinkId(shown.current))?.focus()
    shown.current = attachmentId
  }, [attachmentId])

  const count = refused === undefined ? list.data?.attachments.length : undefined
  return (
    <div className={styles['screen']} data-open={attachmentId !== undefined}>
      <RecordHead {...{ companyId, customerId, from, count }} current="attachments" part="Attachments" />
      <SearchProblems problems={page.problems} />
      <div className={styles['columns']}>
        <section className={styles['side']} aria-label="Files" aria-busy={list.isFetching}>
          {refused !== undefined && page.isConnectionKnown ? (
            <NoAttachments {...{ refused, platform }} status={connection?.status} reason={page.reason} />
          ) : page.failed ? (
            <LoadError error={page.failed.error} onRetry={() => void page.failed?.refetch()} />
          ) : list.isLoadingError ? (
            <LoadError
              error={list.error}
              message={attachmentsErrorMessage(list.error, platform, isOnline)}
              onRetry={() => void list.refetch()}
            />
          ) : list.data === undefined ? (
            <SkeletonLines label="Loading the attachments" className={styles['skeleton']} />
          ) : (
            <>
              {list.isRefetchError && (
                <Notice tone="warning">
                  The list could not be refreshed; it is the last that was loaded.
                </Notice>
              )}
              {list.data.unreadable > 0 && (
                <Notice tone="warning">
                  {list.data.unreadable === 1 ? 'One entry' : `${list.data.unreadable} entries`} of the list
                  could not be read.
                </Notice>
              )}
              {page.attachments.length === 0 ? (
                list.data.unreadable === 0 && (
                  <EmptyState title="No attachments">
                    Nobody has attached a file to this customer in {platform}. Files are read live: one added
                    there shows up when the list is loaded again.
                  </EmptyState>
                )
              ) : (
                <>
                  <div className={styles['listBar']}>
                    <h2>Attachments ({page.attachments.length})</h2>
                    <DownloadAll owner={page.owner} attachments={page.attachments} platform={platform} />
                  </div>
                  <AttachmentList
                    {...{ companyId, customerId, sort, from }}
                    attachments={page.attachments}
                    selected={attachmentId}
                    onSort={(next) =>
                      navigate({
                        ...(attachmentId === undefined
                          ? toAttachments(companyId, customerId, from, next)
                          : toAttachment(companyId, customerId, attachmentId, from, {
                              sort: next,
                              page: page.page,
                            })),
                        replace: true,
                      })
                    }
                  />
                </>
              )}
            </>
          )}
        </section>
        {refused === undefined && <Outlet />}
      </div>
    </div>
  )
}

import { useNavigate } from '../../components/router/router-context.ts'
import type { ReactNode } from 'react'
import { messageForAttachments } from '../../api/attachment-messages.ts'
import { LoadError } from '../../components/feedback/LoadError.tsx'
import { RefreshFailedNotice } from '../../components/feedback/RefreshFailedNotice.tsx'
import { useOnline } from '../../components/feedback/use-online.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { formatNumber } from '../../lib/format/numbers.ts'
import type { AttachmentOrder } from '../../lib/paths/attachments-search.ts'
import { toAttachment, toAttachments } from '../../lib/paths/links.ts'
import { AttachmentList } from './AttachmentList.tsx'
import styles from './AttachmentsSide.module.css'
import { AttachmentsUnavailable } from './AttachmentsUnavailable.tsx'
import { DownloadAll } from './DownloadAll.tsx'
import { EMPTY_LIST_TITLE, emptyList, unreadableEntries } from './messages.ts'
import type { useAttachmentsPage } from './use-attachments-page.ts'

type AttachmentsPageState = ReturnType<typeof useAttachmentsPage>

/** The list of files, or why there is none. */
export function AttachmentsSide({ page }: { page: AttachmentsPageState }) {
  const { list, unavailable, failed, connection, platform } = page
  const isOnline = useOnline()
  if (unavailable !== undefined && page.isConnectionKnown) {
    const status = connection?.status
    return (
      <AttachmentsUnavailable why={unavailable} platform={platform} status={status} reason={page.reason} />
    )
  }
  if (failed) return <LoadError error={failed.error} onRetry={() => void failed.refetch()} />
  if (list.isLoadingError) {
    return (
      <LoadError
        error={list.error}
        message={messageForAttachments(list.error, platform, isOnline)}
        onRetry={() => void list.refetch()}
      />
    )
  }
  const { unreadable = 0 } = list.data ?? {}
  return (
    <>
      {list.isRefetchError && <RefreshFailedNotice />}
      {unreadable > 0 && <Notice tone="warning">{unreadableEntries(unreadable)}</Notice>}
      <FilesTable
        page={page}
        empty={unreadable === 0 && <EmptyState title={EMPTY_LIST_TITLE}>{emptyList(platform)}</EmptyState>}
      />
    </>
  )
}

interface FilesTableProps {
  page: AttachmentsPageState
  empty: ReactNode
}

function FilesTable({ page, empty }: FilesTableProps) {
  const { companyId, customerId, attachmentId, openedFrom, sort, attachments } = page
  const navigate = useNavigate()
  const changeSort = (next: AttachmentOrder) => {
    const target =
      attachmentId === undefined
        ? toAttachments(companyId, customerId, openedFrom, next)
        : toAttachment(companyId, customerId, attachmentId, openedFrom, { sort: next, page: page.page })
    navigate({ ...target, replace: true })
  }
  return (
    <>
      {attachments.length > 0 && (
        <div className={styles['bar']}>
          <h2>Attachments ({formatNumber(attachments.length)})</h2>
          <DownloadAll owner={page.owner} attachments={attachments} platform={page.platform} />
        </div>
      )}
      <AttachmentList
        companyId={companyId}
        customerId={customerId}
        attachments={page.list.data && attachments}
        selected={attachmentId}
        sort={sort}
        from={openedFrom}
        empty={empty}
        onSort={changeSort}
      />
    </>
  )
}

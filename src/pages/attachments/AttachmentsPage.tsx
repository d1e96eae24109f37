import { Outlet } from '../../components/router/RouterProvider.tsx'
import { useEffect, useRef } from 'react'
import { useFirstContent } from '../../api/first-content.ts'
import { SearchProblems } from '../../components/feedback/SearchProblems.tsx'
import { RecordFrame } from '../../components/record/RecordFrame.tsx'
import { useRecord } from '../../components/record/use-record.ts'
import { kindOf } from './attachment-order.ts'
import { rowLinkId } from './attachment-row.ts'
import styles from './AttachmentsPage.module.css'
import { AttachmentsSide } from './AttachmentsSide.tsx'
import { useAttachmentsPage } from './use-attachments-page.ts'
import { usePdfAhead } from './use-pdf-ahead.ts'

/** A customer's files: the list, and beside it the one that is looked at. */
export default function AttachmentsPage() {
  const page = useAttachmentsPage()
  const { companyId, customerId, attachmentId, from, list, unavailable } = page
  const record = useRecord(companyId, customerId)
  useFirstContent(!list.isPending || unavailable !== undefined)
  usePdfAhead(attachmentId === undefined && page.attachments.some((file) => kindOf(file) === 'pdf'))

  // Closing a preview leads back to its row, wherever the closing came from.
  const shown = useRef<string>(undefined)
  useEffect(() => {
    if (attachmentId === undefined && shown.current !== undefined)
      document.getElementById(rowLinkId(shown.current))?.focus()
    shown.current = attachmentId
  }, [attachmentId])

  return (
    <RecordFrame
      companyId={companyId}
      customerId={customerId}
      from={from}
      current="attachments"
      record={record}
      fills
      hasOpen={attachmentId !== undefined}
    >
      <SearchProblems problems={page.problems} />
      <div className={styles['columns']} data-open={attachmentId !== undefined}>
        <section className={styles['side']} aria-label="Files" aria-busy={list.isFetching}>
          <AttachmentsSide page={page} />
        </section>
        {unavailable === undefined && <Outlet />}
      </div>
    </RecordFrame>
  )
}

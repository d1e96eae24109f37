import { Link } from '../../components/router/Link.tsx'
import { useNavigate } from '../../components/router/router-context.ts'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import type { Attachment } from '../../api/attachments.ts'
import { startViewer } from '../../components/viewer/file/prepare-viewer.ts'
import { Table } from '../../components/ui/table/Table.tsx'
import type { OpenedFrom } from '../../lib/paths/customers-search.ts'
import type { AttachmentOrder } from '../../lib/paths/attachments-search.ts'
import { toAttachment } from '../../lib/paths/links.ts'
import { kindOf } from './attachment-order.ts'
import { ATTACHMENT_COLUMNS, attachmentRow, rowLinkId } from './attachment-row.ts'
import { KindIcon } from './KindIcon.tsx'

interface AttachmentListProps {
  companyId: string
  customerId: string
  /** Undefined while they load. */
  attachments: readonly Attachment[] | undefined
  selected: string | undefined
  sort: AttachmentOrder
  from: OpenedFrom | undefined
  /** In place of the list when there are no files. */
  empty: ReactNode
  onSort: (sort: AttachmentOrder) => void
}

/** The files of a customer; as cards while one of them is shown beside the list. */
export function AttachmentList(props: AttachmentListProps) {
  const { companyId, customerId, attachments, selected, sort, from, empty, onSort } = props
  const navigate = useNavigate()
  // The keys of the preview step to files that are out of sight in the list.
  useEffect(() => {
    if (selected !== undefined)
      document
        .getElementById(rowLinkId(selected))
        ?.closest('[role="row"]')
        ?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  const kinds = new Map(attachments?.map((attachment) => [attachment.id, kindOf(attachment)]))
  const targetOf = (id: string) => toAttachment(companyId, customerId, id, from, { sort })
  return (
    <Table
      label="Attachments"
      columns={ATTACHMENT_COLUMNS}
      order={sort}
      onOrder={onSort}
      groups={attachments && [{ title: undefined, rows: attachments.map(attachmentRow) }]}
      empty={empty}
      selected={selected}
      hasCards={selected !== undefined}
      renderLink={({ key }, { children, ...link }) => (
        <Link
          {...targetOf(key)}
          {...link}
          id={rowLinkId(key)}
          preload={false}
          // A person takes longer from there to the click than the viewer to be ready.
          onPointerEnter={() => startViewer(kinds.get(key))}
          onFocus={() => startViewer(kinds.get(key))}
          aria-current={key === selected ? 'true' : undefined}
        >
          <KindIcon kind={kinds.get(key)} />
          {children}
        </Link>
      )}
      onOpen={({ key }) => navigate(targetOf(key))}
    />
  )
}

import { Link } from '../../components/router/Link.tsx'
import { useNavigate } from '../../components/router/router-context.ts'
import type { KeyboardEvent } from 'react'
import type { Attachment } from '../../api/attachments.ts'
import { Icon } from '../../components/ui/Icon.tsx'
import { isPlainRowClick } from '../../components/ui/table/row-click.ts'
import { parseCodatDate } from '../../lib/codat-date.ts'
import { formatCodatDate, formatDay } from '../../lib/format/dates.ts'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import type { AttachmentOrder } from '../../lib/paths/attachments-search.ts'
import { fileNameOf } from '../../lib/files/file-name.ts'
import { formatBytes } from '../../lib/format/bytes.ts'
import { canBeLinked, toAttachment } from '../../lib/paths/links.ts'
import { typeOf } from './attachment-order.ts'
import styles from './attachments.module.css'

interface AttachmentListProps {
  companyId: string
  customerId: string
  attachments: readonly Attachment[]
  selected: string | undefined
  sort: AttachmentOrder
  from: CustomersSearch | undefined
  onSort: (sort: AttachmentOrder) => void
}

const COLUMNS = [
  { field: 'name', label: 'Name' },
  { field: 'type', label: 'Type' },
  { field: 'size', label: 'Size' },
  { field: 'created', label: 'Created' },
] as const

/** Where the focus returns to when a preview closes. */
export const rowLinkId = (attachmentId: string): string => `attachment-${attachmentId}`

/** Up and down move between the names. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('tbody a')]
  const place = links.findIndex((link) => link === document.activeElement)
  if (place === -1) return
  event.preventDefault()
  links[Math.min(links.length - 1, Math.max(0, place + step))]?.focus()
}

export function AttachmentList(props: AttachmentListProps) {
  const { companyId, customerId, attachments, selected, sort, from, onSort } = props
  const navigate = useNavigate()
  return (
    // The keys move between the links in the rows.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <table className={styles['list']} role="table" aria-label="Attachments" onKeyDown={moveFocus}>
      <thead role="rowgroup">
        <tr role="row">
          {COLUMNS.map(({ field, label }) => (
            <SortHead key={field} field={field} label={label} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {attachments.map((attachment) => {
          const { id } = attachment
          const name = fileNameOf(attachment)
          const date = parseCodatDate(attachment.dateCreated)
          const target = toAttachment(companyId, customerId, id, from, { sort })
          return (
            // The link in the row is the real thing; a click anywhere in it is an extra.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
            <tr
              key={id}
              role="row"
              data-selected={id === selected}
              onClick={(event) => {
                if (canBeLinked(id) && isPlainRowClick(event)) navigate(target)
              }}
            >
              <td role="cell" className={styles['name']}>
                {canBeLinked(id) ? (
                  <Link
                    {...target}
                    id={rowLinkId(id)}
                    preload={false}
                    title={name}
                    aria-current={id === selected ? 'true' : undefined}
                  >
                    {name}
                  </Link>
                ) : (
                  name
                )}
              </td>
              <td role="cell">{typeOf(attachment)}</td>
              <td role="cell">
                {attachment.fileSize == null ? 'Unknown size' : formatBytes(attachment.fileSize)}
              </td>
              <td role="cell" title={formatCodatDate(date)}>
                {formatDay(date)}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

interface SortHeadProps {
  field: (typeof COLUMNS)[number]['field']
  label: string
  sort: AttachmentOrder
  onSort: (sort: AttachmentOrder) => void
}

function SortHead({ field, label, sort, onSort }: SortHeadProps) {
  const isAscending = sort === field
  const isDescending = sort === `-${field}`
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={isAscending ? 'ascending' : isDescending ? 'descending' : 'none'}
    >
      <button type="button" onClick={() => onSort(isAscending ? `-${field}` : field)}>
        {label}
        {(isAscending || isDescending) && <Icon name={isAscending ? 'up' : 'down'} size={12} />}
      </button>
    </th>
  )
}

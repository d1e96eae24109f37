import { Link } from '../../components/router/Link.tsx'
import { useNavigate } from '../../components/router/router-context.ts'
import type { KeyboardEvent } from 'react'
import type { Attachment } from '../../api/attachments.ts'
import { Icon } from '../../components/ui/Icon.tsx'
import { isPlainRowClick } from '../../components/ui/table/row-click.ts'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import type { AttachmentOrder } from '../../lib/paths/attachments-search.ts'
import { toAttachment } from '../../lib/paths/links.ts'
import styles from './AttachmentList.module.css'
import { attachmentRow, COLUMNS, rowLinkId } from './attachment-row.ts'

interface AttachmentListProps {
  companyId: string
  customerId: string
  attachments: readonly Attachment[]
  selected: string | undefined
  sort: AttachmentOrder
  from: CustomersSearch | undefined
  onSort: (sort: AttachmentOrder) => void
}

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
  const targetOf = (id: string) => toAttachment(companyId, customerId, id, from, { sort })
  return (
    // The keys move between the links in the rows.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <table
      className={styles['list']}
      role="table"
      data-compact={selected !== undefined}
      aria-label="Attachments"
      onKeyDown={moveFocus}
    >
      <thead role="rowgroup">
        <tr role="row">
          {COLUMNS.map(({ field, title }) => (
            <SortHead key={field} field={field} title={title} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {attachments.map(attachmentRow).map(({ key, linkId, cells: [name, ...others] }) => {
          const isSelected = key === selected
          return (
            // The link in the row is the real thing; a click anywhere in it is an extra.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
            <tr
              key={key}
              role="row"
              data-selected={isSelected}
              onClick={(event) => {
                if (linkId !== undefined && isPlainRowClick(event)) navigate(targetOf(linkId))
              }}
            >
              <td role="cell" className={styles['name']}>
                {linkId === undefined ? (
                  name.text
                ) : (
                  <Link
                    {...targetOf(linkId)}
                    id={rowLinkId(linkId)}
                    preload={false}
                    title={name.text}
                    aria-current={isSelected ? 'true' : undefined}
                  >
                    {name.text}
                  </Link>
                )}
              </td>
              {others.map(({ text, title }, index) => (
                <td key={COLUMNS[index + 1]?.field} role="cell" title={title}>
                  {text}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

interface SortHeadProps {
  field: (typeof COLUMNS)[number]['field']
  title: string
  sort: AttachmentOrder
  onSort: (sort: AttachmentOrder) => void
}

function SortHead({ field, title, sort, onSort }: SortHeadProps) {
  const isAscending = sort === field
  const isDescending = sort === `-${field}`
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={isAscending ? 'ascending' : isDescending ? 'descending' : 'none'}
    >
      <button type="button" onClick={() => onSort(isAscending ? `-${field}` : field)}>
        {title}
        {(isAscending || isDescending) && <Icon name={isAscending ? 'up' : 'down'} size={12} />}
      </button>
    </th>
  )
}

import { Link } from '../../components/router/Link.tsx'
import type { MouseEvent } from 'react'
import { customerTitle, isDeleted } from '../../api/customers.ts'
import type { Customer, CustomerRecord } from '../../api/customers.ts'
import { StatusMark } from '../../components/ui/StatusMark.tsx'
import { parseCodatDate } from '../../lib/codat-date.ts'
import { formatCodatDate, formatDay } from '../../lib/format/dates.ts'
import { formatAge } from '../../lib/format/ages.ts'
import { canBeLinked, toCustomer } from '../../lib/paths/links.ts'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import styles from './customers.module.css'

interface CustomerRowProps {
  companyId: string
  record: CustomerRecord
  search: CustomersSearch
  /** Place in the whole list, from 1. */
  position: number
  isTabStop: boolean
  nowMs: number
  /** A write made here is confirmed, and the next sync will bring it. */
  isAwaitingSync: boolean
  onFocus: () => void
  onOpen: (event: MouseEvent) => void
}

export function CustomerRow(props: CustomerRowProps) {
  const { companyId, record, search, position, isTabStop, nowMs, isAwaitingSync, onFocus, onOpen } = props
  return (
    // Row 1 is the heading.
    <tr role="row" aria-rowindex={position + 1} className={styles['row']} onFocus={onFocus} onClick={onOpen}>
      {record.readable ? (
        <ReadableCells
          {...{ companyId, search, isTabStop, nowMs, isAwaitingSync }}
          customer={record.customer}
        />
      ) : (
        <UnreadableCells {...{ companyId, search, isTabStop }} id={record.id} />
      )}
    </tr>
  )
}

interface NameLinkProps {
  companyId: string
  id: string | undefined
  search: CustomersSearch
  name: string
  struck?: boolean
  isTabStop: boolean
}

function NameLink({ companyId, id, search, name, struck = false, isTabStop }: NameLinkProps) {
  const className = `${styles['name']} ${struck ? styles['struck'] : ''}`
  if (id === undefined || !canBeLinked(id)) {
    return (
      <span
        className={className}
        title="This record’s id cannot stand in an address, so it cannot be opened on its own"
      >
        {name}
      </span>
    )
  }
  return (
    <Link
      {...toCustomer(companyId, id, search)}
      className={className}
      title={name}
      tabIndex={isTabStop ? 0 : -1}
      data-row-link
    >
      {name}
    </Link>
  )
}

interface ReadableCellsProps {
  companyId: string
  customer: Customer
  search: CustomersSearch
  isTabStop: boolean
  nowMs: number
  isAwaitingSync: boolean
}

function ReadableCells(props: ReadableCellsProps) {
  const { companyId, customer, search, isTabStop, nowMs, isAwaitingSync } = props
  const deleted = isDeleted(customer)
  const changed = parseCodatDate(customer.modifiedDate)
  const texts = [customer.contactName, customer.emailAddress, customer.phone, customer.defaultCurrency]
  return (
    <>
      <td role="cell">
        <NameLink
          {...{ companyId, search, isTabStop }}
          id={customer.id}
          name={customerTitle(customer)}
          struck={deleted}
        />
      </td>
      {texts.map((value, index) => (
        <td key={['contact', 'email', 'phone', 'currency'][index]} role="cell" title={value ?? undefined}>
          {value}
        </td>
      ))}
      <td role="cell">
        <StatusMark status={deleted ? 'Deleted' : (customer.status ?? 'Unknown')} struck={deleted} />
      </td>
      <td role="cell" title={formatCodatDate(changed)}>
        {isAwaitingSync ? (
          <span className={styles['awaiting']}>awaiting sync</span>
        ) : changed.kind === 'instant' ? (
          formatAge(changed.ms, nowMs)
        ) : (
          formatDay(changed)
        )}
      </td>
    </>
  )
}

interface UnreadableCellsProps {
  companyId: string
  id: string | undefined
  search: CustomersSearch
  isTabStop: boolean
}

function UnreadableCells({ companyId, id, search, isTabStop }: UnreadableCellsProps) {
  'use no memo' // Drawn rarely, if ever: code to skip a drawing would cost the first load more than it saves.

  return (
    <>
      <td role="cell">
        <NameLink
          {...{ companyId, id, search, isTabStop }}
          name={id === undefined ? 'Record without an id' : `Record ${id}`}
        />
      </td>
      {/* As many cells as any row has, so that the widths of the columns hold where some are hidden. */}
      <td role="cell" />
      <td role="cell" className={styles['unreadable']}>
        Codat sent this record in a form that cannot be read
        {id === undefined ? '' : '; open it to see it as it came'}.
      </td>
      <td role="cell" />
      <td role="cell" />
      <td role="cell" />
      <td role="cell" />
    </>
  )
}

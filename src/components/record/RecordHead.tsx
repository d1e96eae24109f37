import type { ReactNode } from 'react'
import { customerTitle, isDeleted } from '../../api/customer-title.ts'
import type { Customer } from '../../api/customers.ts'
import type { SentChange } from '../../writes/rules/overlay.ts'
import { PageHeading } from '../ui/PageHeading.tsx'
import { StatusMark } from '../ui/StatusMark.tsx'
import { SentLine } from '../write/SentLine.tsx'
import { RecordTabs } from './RecordTabs.tsx'
import type { RecordTabsProps } from './RecordTabs.tsx'
import styles from './RecordHead.module.css'
import { useRecordKeys } from './use-record-keys.ts'

interface RecordHeadProps extends RecordTabsProps {
  /** Undefined until it is known; its ID stands for its name. */
  customer: Customer | undefined
  /** What this device has sent for it and no sync has brought. */
  changes: readonly SentChange[]
  /** What the page is called beside the name, such as `Attachments`; nothing for the record itself. */
  part?: string
  /** A way back before the name. */
  back?: ReactNode
  /** Facts and actions after the name. */
  children: ReactNode
}

/** The head of a record's pages: whose they are, what can be done, and the way to the other parts. */
export function RecordHead({ customer, changes, part, back, children, ...tabs }: RecordHeadProps) {
  useRecordKeys({ ...tabs, canEdit: customer === undefined || !isDeleted(customer) })
  const name = customer ? customerTitle(customer) : `Customer ${tabs.customerId}`
  return (
    <header className={styles['head']}>
      {back}
      <PageHeading title={part === undefined ? name : `${part} of ${name}`} className={styles['title']}>
        <span translate="no">{name}</span>
      </PageHeading>
      {customer && (
        <StatusMark
          status={isDeleted(customer) ? 'Deleted' : (customer.status ?? 'Unknown')}
          struck={isDeleted(customer)}
        />
      )}
      {children}
      <RecordTabs {...tabs} />
      <SentLine companyId={tabs.companyId} changes={changes} />
    </header>
  )
}

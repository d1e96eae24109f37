import { useQuery, useQueryClient } from '@tanstack/react-query'
import { customerQueries } from '../../api/customers.ts'
import { findListedCustomer } from '../../api/listed-customer.ts'
import { useCustomersDataStatus } from '../../api/use-data-status.ts'
import { toCustomers } from '../../lib/paths/links.ts'
import { useCustomerOverlay } from '../../writes/hooks/use-awaiting-sync.ts'
import { BackLink } from './BackLink.tsx'
import { RecordHead } from './RecordHead.tsx'
import type { RecordTabsProps } from './RecordTabs.tsx'
import styles from './RecordHead.module.css'

interface PartHeadProps extends RecordTabsProps {
  /** What the page is called beside the name, such as `Attachments`. */
  part: string
}

/** The head of a record's attachments and changes, with the facts that tell one customer from another. */
export function PartHead({ part, ...tabs }: PartHeadProps) {
  const { companyId, customerId, from } = tabs
  const client = useQueryClient()
  const record = useQuery({
    ...customerQueries.detail(companyId, customerId),
    placeholderData: () => findListedCustomer(client, companyId, customerId),
  })
  const stored = record.data?.readable ? record.data.customer : undefined
  const status = useCustomersDataStatus(companyId)
  const { customer, changes } = useCustomerOverlay(companyId, stored, status.data?.lastSuccessfulSync)
  const facts = [customer?.emailAddress, customer?.phone, customer?.defaultCurrency].filter(Boolean)
  const back = <BackLink {...toCustomers(companyId, from)}>Customers</BackLink>
  return (
    <RecordHead {...tabs} customer={customer} changes={changes} part={part} back={back}>
      <span className={styles['facts']}>{facts.join(' · ')}</span>
    </RecordHead>
  )
}

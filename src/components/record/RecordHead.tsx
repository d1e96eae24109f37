import { useQuery, useQueryClient } from '@tanstack/react-query'
import { customerTitle, isDeleted } from '../../api/customer-title.ts'
import { customerQueries } from '../../api/customers.ts'
import { findListedCustomer } from '../../api/listed-customer.ts'
import { PageHeading } from '../ui/PageHeading.tsx'
import { StatusMark } from '../ui/StatusMark.tsx'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import { toCustomers } from '../../lib/paths/links.ts'
import { BackLink } from './BackLink.tsx'
import { RecordTabs } from './RecordTabs.tsx'
import type { RecordPart } from './RecordTabs.tsx'
import styles from './RecordHead.module.css'

interface RecordHeadProps {
  companyId: string
  customerId: string
  from: CustomersSearch | undefined
  /** The part that is on the screen. */
  current: RecordPart
  /** What the page is called beside the name, such as `Attachments`. */
  part: string
  /** Files, when known. */
  count: number | undefined
}

/** Whose files or changes these are: the name and the facts that tell one customer from another. */
export function RecordHead({ companyId, customerId, from, current, part, count }: RecordHeadProps) {
  const client = useQueryClient()
  const record = useQuery({
    ...customerQueries.detail(companyId, customerId),
    placeholderData: () => findListedCustomer(client, companyId, customerId),
  })
  const customer = record.data?.readable ? record.data.customer : undefined
  const title = customer ? customerTitle(customer) : `Customer ${customerId}`
  const facts = [customer?.emailAddress, customer?.phone, customer?.defaultCurrency].filter(Boolean)
  return (
    <header className={styles['head']}>
      <BackLink {...toCustomers(companyId, from)}>Customers</BackLink>
      <PageHeading title={`${part} of ${title}`} className={styles['title']}>
        {title}
      </PageHeading>
      {customer && (
        <StatusMark
          status={isDeleted(customer) ? 'Deleted' : (customer.status ?? 'Unknown')}
          struck={isDeleted(customer)}
        />
      )}
      <span className={styles['facts']}>{facts.join(' · ')}</span>
      <RecordTabs companyId={companyId} customerId={customerId} from={from} current={current} count={count} />
    </header>
  )
}

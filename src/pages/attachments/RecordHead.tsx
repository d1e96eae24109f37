import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { customerQueries, customerTitle, findListedCustomer, isDeleted } from '../../api/customers.ts'
import { Icon } from '../../components/ui/Icon.tsx'
import { PageHeading } from '../../components/ui/PageHeading.tsx'
import { StatusMark } from '../../components/ui/StatusMark.tsx'
import type { CustomersSearch } from '../../lib/customers-search.ts'
import { toCustomer, toCustomers } from '../../paths.ts'
import styles from './attachments.module.css'

interface RecordHeadProps {
  companyId: string
  customerId: string
  from: CustomersSearch | undefined
  count: number | undefined
}

/** Whose files these are: the name and the facts that tell one customer from another. */
export function RecordHead({ companyId, customerId, from, count }: RecordHeadProps) {
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
      <Link {...toCustomers(companyId, from)} className={styles['back']}>
        <Icon name="left" size={14} /> Customers
      </Link>
      <PageHeading title={`Attachments of ${title}`} className={styles['title']}>
        {title}
      </PageHeading>
      {customer && (
        <StatusMark
          status={isDeleted(customer) ? 'Deleted' : (customer.status ?? 'Unknown')}
          struck={isDeleted(customer)}
        />
      )}
      <span className={styles['facts']}>{facts.join(' · ')}</span>
      <nav className={styles['tabs']} aria-label="Parts of the record">
        {/* Every address of the files begins with the record's: only the record itself is current there. */}
        <Link {...toCustomer(companyId, customerId, from)} activeOptions={{ exact: true }}>
          Record
        </Link>
        <span aria-current="page">Attachments{count !== undefined && ` (${count})`}</span>
      </nav>
    </header>
  )
}

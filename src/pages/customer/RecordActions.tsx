import { noWritingReason } from '../../api/access.ts'
import { appVersion } from '../../api/app-version.ts'
import type { Connection } from '../../api/connections.ts'
import { isDeleted } from '../../api/customer-title.ts'
import type { Customer } from '../../api/customers.ts'
import type { DataStatus } from '../../api/data-status.ts'
import { useWritesOfCustomer } from '../../writes/hooks/use-writes.ts'
import { ActionLink } from '../../components/shell/ActionLink.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { CopyButton } from '../../components/ui/CopyButton.tsx'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import { supportDetails } from '../../writes/messages/support-details.ts'
import { toEditCustomer, toNewCustomer } from '../../lib/paths/links.ts'
import styles from './customer.module.css'

interface RecordActionsProps {
  companyId: string
  customer: Customer
  connection: Connection | undefined
  sync: DataStatus | undefined
  /** The list the record was opened from. */
  from: CustomersSearch | undefined
}

/** What can be done with a record. */
export function RecordActions({ companyId, customer, connection, sync, from }: RecordActionsProps) {
  const [write] = useWritesOfCustomer(companyId, customer.id)
  const noWriting = noWritingReason()
  const { id } = customer
  const details = () =>
    supportDetails({
      companyId,
      customer,
      connection,
      sync,
      write,
      address: location.href,
      atMs: Date.now(),
      version: appVersion(),
    })
  return (
    <span className={styles['actions']}>
      {isDeleted(customer) ? (
        <Button disabledReason="This customer was deleted.">Edit</Button>
      ) : (
        <ActionLink
          {...toEditCustomer(companyId, id, { connection: connection?.id }, from)}
          look="primary"
          disabledReason={noWriting}
        >
          Edit
        </ActionLink>
      )}
      <ActionLink
        {...toNewCustomer(companyId, { clone: id, connection: connection?.id })}
        disabledReason={noWriting}
      >
        Clone
      </ActionLink>
      <CopyButton icon="link" what="link" value={() => location.href} hasText />
      <CopyButton what="support details" value={details} hasText />
    </span>
  )
}

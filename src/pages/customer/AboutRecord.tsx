import { platformTitle } from '../../api/connection-choice.ts'
import type { Connection } from '../../api/connections.ts'
import { isDeleted } from '../../api/customer-title.ts'
import type { Customer } from '../../api/customers.ts'
import { Capabilities } from '../../components/record/Capabilities.tsx'
import { DateText } from '../../components/record/DateText.tsx'
import { FactList } from '../../components/record/FactList.tsx'
import { recordMessages } from '../../components/record/messages.ts'
import { useNoWriting } from '../../components/record/use-no-writing.ts'
import { parseCodatDate } from '../../lib/codat-date.ts'
import { formatCodatDate } from '../../lib/format/dates.ts'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import styles from './customer.module.css'
import { LatestChanges } from './LatestChanges.tsx'
import { LatestFiles } from './LatestFiles.tsx'

interface AboutRecordProps {
  companyId: string
  customer: Customer
  connection: Connection | undefined
  /** The list the record was opened from. */
  from: CustomersSearch | undefined
}

/** What hinders creating and updating alike; what one platform can't do is said at its name below. */
function useNoWritingAtAll(companyId: string): string | undefined {
  const noCreating = useNoWriting({ companyId, feature: 'Post' })
  const noUpdating = useNoWriting({ companyId, feature: 'Put' })
  return noCreating === noUpdating ? noUpdating : undefined
}

/** Beside the record: its ID, its dates with their clocks, what the platform can do, and what happened last. */
export function AboutRecord({ companyId, customer, connection, from }: AboutRecordProps) {
  const noWriting = useNoWritingAtAll(companyId)
  const platform = connection === undefined ? 'the platform' : platformTitle(connection)
  return (
    <section className={styles['rail']} aria-label={recordMessages.about}>
      <FactList
        isNarrow
        entries={[
          { label: 'ID', value: customer.id, mono: true },
          {
            label: `Changed in ${platform}`,
            value: formatCodatDate(parseCodatDate(customer.sourceModifiedDate)),
            show: <DateText text={customer.sourceModifiedDate} />,
          },
          {
            label: 'Synced by Codat',
            value: formatCodatDate(parseCodatDate(customer.modifiedDate)),
            show: <DateText text={customer.modifiedDate} />,
          },
        ]}
      />
      <div>
        <Capabilities connection={connection} noWriting={noWriting} />
      </div>
      <LatestChanges companyId={companyId} customerId={customer.id} from={from} />
      {!isDeleted(customer) && (
        <LatestFiles companyId={companyId} customerId={customer.id} connection={connection} from={from} />
      )}
    </section>
  )
}

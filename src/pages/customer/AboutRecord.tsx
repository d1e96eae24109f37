import { platformTitle } from '../../api/connection-choice.ts'
import type { Connection } from '../../api/connections.ts'
import type { Customer } from '../../api/customers.ts'
import { FactList } from '../../components/record/FactList.tsx'
import recordStyles from '../../components/record/record.module.css'
import { SyncButton } from '../../components/shell/SyncButton.tsx'
import { parseCodatDate } from '../../lib/codat-date.ts'
import { formatCodatDate, formatExactly } from '../../lib/format/dates.ts'
import { Capabilities } from '../../components/record/Capabilities.tsx'
import styles from './customer.module.css'

interface AboutRecordProps {
  companyId: string
  customer: Customer
  connection: Connection | undefined
}

function DateValue({ text }: { text: string | null | undefined }) {
  const date = parseCodatDate(text)
  return <span title={formatExactly(date)}>{formatCodatDate(date)}</span>
}

/** Beside the record: its ID, its dates with their clocks, what the platform can do. */
export function AboutRecord({ companyId, customer, connection }: AboutRecordProps) {
  const sourceDate = formatCodatDate(parseCodatDate(customer.sourceModifiedDate))
  const platform = connection === undefined ? 'the platform' : platformTitle(connection)
  const cacheDate = formatCodatDate(parseCodatDate(customer.modifiedDate))
  return (
    <section className={recordStyles['card']} aria-labelledby="about">
      <h2 id="about">About this record</h2>
      <FactList
        entries={[
          { label: 'ID', value: customer.id, mono: true },
          {
            label: `Changed in ${platform}`,
            value: sourceDate,
            show: <DateValue text={customer.sourceModifiedDate} />,
          },
          { label: 'Synced by Codat', value: cacheDate, show: <DateValue text={customer.modifiedDate} /> },
          { label: `Deleted in ${platform}`, value: deletedText(customer) },
        ]}
      />
      <Capabilities connection={connection} />
      <div className={styles['syncAction']}>
        <SyncButton companyId={companyId} connection={connection} />
      </div>
    </section>
  )
}

function deletedText(customer: Customer): string {
  const isDeleted = customer.metadata?.isDeleted
  return isDeleted == null ? '' : isDeleted ? 'Yes' : 'No'
}

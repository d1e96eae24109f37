import type { AwaitedCustomer } from '../../writes/rules/settled.ts'
import styles from './customers.module.css'

/** Customers created from this device that Codat's list will show after the next sync. */
export default function AwaitedCustomers({ awaited }: { awaited: readonly AwaitedCustomer[] }) {
  return (
    <ul className={styles['awaited']} aria-label="New customers awaiting sync">
      {awaited.map(({ entryId, title }) => (
        <li key={entryId}>
          <strong>
            <bdi translate="no">{title}</bdi>
          </strong>
          : created, <span className={styles['awaiting']}>awaiting sync</span>
        </li>
      ))}
    </ul>
  )
}

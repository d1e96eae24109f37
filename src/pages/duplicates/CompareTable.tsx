import type { ReactNode } from 'react'
import { customerTitle, isDeleted } from '../../api/customer-title.ts'
import type { Customer } from '../../api/customers.ts'
import { Link } from '../../components/router/Link.tsx'
import { useNavigate } from '../../components/router/router-context.ts'
import { CheckField } from '../../components/ui/CheckField.tsx'
import { StatusMark } from '../../components/ui/StatusMark.tsx'
import { usePickedValue } from '../../components/ui/use-picked-value.ts'
import type { DuplicatesSearch } from '../../lib/paths/duplicates-search.ts'
import { canBeLinked, toCustomer } from '../../lib/paths/links.ts'
import type { CompareChoice } from './compare-choice.ts'
import { CompareRowCells } from './CompareRowCells.tsx'
import { compareRows } from './compare-rows.ts'
import { compareMessages } from './messages.ts'
import { toShown } from './to-shown.ts'
import styles from './compare.module.css'

/** Narrower than this, a window scrolls sideways under the names of the fields. */
const FIELD_PX = 112
const CUSTOMER_PX = 190

interface CompareTableProps {
  companyId: string
  customers: readonly Customer[]
  search: DuplicatesSearch
  /** Absent where nothing can be changed. */
  choice?: CompareChoice | undefined
}

/** Customers side by side, a field a row, with what differs marked. */
export function CompareTable({ companyId, customers, search, choice }: CompareTableProps) {
  const navigate = useNavigate()
  const [survivorId, showKept] = usePickedValue(choice?.survivorId)
  const rows = compareRows(customers)
  const shown = search.differences ? rows.filter(({ differs }) => differs) : rows
  return (
    <>
      <CheckField
        label={compareMessages.onlyDifferences}
        checked={search.differences}
        onChange={(differences) =>
          navigate({ ...toShown(companyId, { ...search, differences }), replace: true })
        }
      />
      <div className={styles['scroller']} role="region" aria-label={compareMessages.table} tabIndex={0}>
        <table
          className={styles['table']}
          style={{ minWidth: FIELD_PX + customers.length * CUSTOMER_PX }}
          aria-label={compareMessages.table}
        >
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{compareMessages.field}</span>
              </th>
              {customers.map((customer) => (
                <th key={customer.id} scope="col" data-kept={survivorId === customer.id}>
                  <CustomerHead companyId={companyId} customer={customer}>
                    {choice !== undefined && (
                      <label className={styles['keep']}>
                        <input
                          type="radio"
                          name="survivor"
                          aria-label={compareMessages.keepNamed(customerTitle(customer))}
                          checked={survivorId === customer.id}
                          disabled={choice.isLocked}
                          onChange={() => {
                            showKept(customer.id)
                            choice.onKeep(customer.id)
                          }}
                        />
                        {compareMessages.keep}
                      </label>
                    )}
                  </CustomerHead>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <CompareRowCells key={row.field} row={row} customers={customers} choice={choice} />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length === 0 && <p className={styles['dim']}>{compareMessages.allSame}</p>}
    </>
  )
}

interface CustomerHeadProps {
  companyId: string
  customer: Customer
  children: ReactNode
}

function CustomerHead({ companyId, customer, children }: CustomerHeadProps) {
  const name = <bdi translate="no">{customerTitle(customer)}</bdi>
  const status = isDeleted(customer) ? compareMessages.deleted : customer.status
  return (
    <div className={styles['customer']}>
      {canBeLinked(customer.id) ? <Link {...toCustomer(companyId, customer.id)}>{name}</Link> : name}
      {status != null && status !== 'Active' && <StatusMark status={status} />}
      {children}
    </div>
  )
}

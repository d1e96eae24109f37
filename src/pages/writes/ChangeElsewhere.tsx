import type { PushOperation } from '../../api/push-operation.ts'
import { ActionLink } from '../../components/shell/ActionLink.tsx'
import type { ChangeRow } from '../../components/write/change-row.ts'
import { changeMessages } from '../../components/write/messages.ts'
import { PlatformMessages } from '../../components/write/PlatformMessages.tsx'
import { ResultMark } from '../../components/write/ResultMark.tsx'
import { toCustomer } from '../../lib/paths/links.ts'
import styles from './change-details.module.css'

interface ChangeElsewhereProps {
  companyId: string
  row: ChangeRow
  operation: PushOperation | undefined
}

/** What is known of a change that this device didn't send, and what can be done about it from here. */
export function ChangeElsewhere({ companyId, row, operation }: ChangeElsewhereProps) {
  const { customerId, isNamed, group } = row
  return (
    <div className={styles['part']}>
      <ResultMark label={row.result} tone={row.tone} />
      <PlatformMessages operation={operation} />
      <p className={styles['dim']}>
        {changeMessages.notFromHere} {group === 'attention' && changeMessages.correctElsewhere}{' '}
        {!isNamed && changeMessages.customerNotNamed}
      </p>
      {customerId !== undefined && (
        <p>
          <ActionLink {...toCustomer(companyId, customerId)}>{changeMessages.openCustomer}</ActionLink>
        </p>
      )}
    </div>
  )
}

import { messageForError } from '../../api/error-messages.ts'
import { useOnline } from '../../components/feedback/use-online.ts'
import { Button } from '../../components/ui/Button.tsx'
import type { CustomersSearch } from '../../lib/paths/customers-search.ts'
import { exportMessages } from './customers-messages.ts'
import { useCustomersExport } from './use-customers-export.ts'
import styles from './customers.module.css'

export interface ExportCustomersProps {
  companyId: string
  companyName: string | undefined
  /** The list whose customers are meant. */
  search: CustomersSearch
}

/** "Export CSV", how far it has come, and why it stopped. */
export default function ExportCustomers({ companyId, companyName, search }: ExportCustomersProps) {
  const { state, start, cancel, dismiss } = useCustomersExport(companyId, companyName ?? companyId, search)
  const isOnline = useOnline()
  if (state.step === 'running') {
    const { done, total } = state.progress
    return (
      <span className={styles['export']}>
        <span role="status">{exportMessages.running(done, total)}</span>
        <Button onClick={cancel}>Cancel export</Button>
      </span>
    )
  }
  if (state.step === 'failed') {
    return (
      <span className={styles['export']}>
        <span role="alert">{exportMessages.failed(messageForError(state.error, isOnline).title)}</span>
        <Button onClick={start}>Try again</Button>
        <Button look="quiet" onClick={dismiss}>
          Dismiss
        </Button>
      </span>
    )
  }
  return (
    <span className={styles['export']}>
      <Button
        onClick={start}
        title="All customers in this list, not just this page"
        disabledReason={isOnline ? undefined : 'You’re offline.'}
      >
        Export CSV
      </Button>
    </span>
  )
}

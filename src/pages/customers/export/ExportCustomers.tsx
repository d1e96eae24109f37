import { useState } from 'react'
import { useOnline } from '../../../components/feedback/use-online.ts'
import { Button } from '../../../components/ui/Button.tsx'
import type { CustomersSearch } from '../../../lib/paths/customers-search.ts'
import { exportMessages, failureMessage, progressMessage } from './messages.ts'
import { useCustomersExport } from './use-customers-export.ts'
import type { Chosen } from './use-customers-export.ts'
import type * as DialogCode from './ExportDialog.tsx'
import styles from './export.module.css'

export interface ExportCustomersProps {
  companyId: string
  companyName: string | undefined
  /** The list whose customers are meant. */
  search: CustomersSearch
  /** Only these of them: the selected ones. */
  only?: Chosen | undefined
  label?: string
  /** Why nothing can be exported. */
  disabledReason?: string | undefined
  /** Whether it is at the foot of the page. */
  isBelow?: boolean
}

/** "Export" with a choice of formats, how far it has come, and why it stopped. */
export default function ExportCustomers(props: ExportCustomersProps) {
  const { companyId, companyName, search, only, label = 'Export', isBelow = false } = props
  const { state, start, retry, cancel, dismiss } = useCustomersExport({
    companyId,
    companyName: companyName ?? companyId,
    search,
    only,
  })
  const isOnline = useOnline()
  const [isOpen, setOpen] = useState(false)
  const [code, setCode] = useState<typeof DialogCode>()

  function open() {
    setOpen(true)
    // Missing code has its message on every page; the next click tries again.
    if (!code) import('./ExportDialog.tsx').then(setCode, () => setOpen(false))
  }

  function disabledReason(): string | undefined {
    if (state.step === 'running') return exportMessages.inProgress
    return isOnline ? props.disabledReason : 'You’re offline.'
  }

  // The button stays where it is through all of it, so that the focus has a place to come back to.
  return (
    <span className={styles['export']} data-below={isBelow}>
      <Button
        aria-haspopup="dialog"
        title={exportMessages.choose}
        disabledReason={disabledReason()}
        onClick={open}
      >
        {label}
      </Button>
      {isOpen && code && (
        <code.ExportDialog
          companyId={companyId}
          search={search}
          selected={only?.count}
          onClose={() => setOpen(false)}
          onChoose={(choice) => {
            setOpen(false)
            start(choice)
          }}
        />
      )}
      {state.step === 'running' && (
        <span className={styles['state']}>
          <span role="status">{progressMessage(state.progress)}</span>
          <Button onClick={cancel}>Cancel export</Button>
        </span>
      )}
      {state.step === 'failed' && (
        <span className={styles['state']}>
          <span role="alert">{failureMessage(state.error, isOnline)}</span>
          <Button onClick={retry}>Try again</Button>
          <Button look="quiet" onClick={dismiss}>
            Dismiss
          </Button>
        </span>
      )}
    </span>
  )
}

import { useRef, useState } from 'react'
import { useOnline } from '../../../components/feedback/use-online.ts'
import { Button } from '../../../components/ui/Button.tsx'
import { FlyoutPanel } from '../../../components/ui/FlyoutPanel.tsx'
import type { CustomersSearch } from '../../../lib/paths/customers-search.ts'
import { EXPORT_FORMATS } from './export-format.ts'
import type { ExportFormat } from './export-format.ts'
import { exportMessages, failureMessage, progressMessage } from './messages.ts'
import { useCustomersExport } from './use-customers-export.ts'
import styles from './export.module.css'

export interface ExportCustomersProps {
  companyId: string
  companyName: string | undefined
  /** The list whose customers are meant. */
  search: CustomersSearch
}

/** "Export" with a choice of formats, how far it has come, and why it stopped. */
export default function ExportCustomers({ companyId, companyName, search }: ExportCustomersProps) {
  const { state, start, retry, cancel, dismiss } = useCustomersExport(
    companyId,
    companyName ?? companyId,
    search,
  )
  const isOnline = useOnline()
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)

  function disabledReason(): string | undefined {
    if (state.step === 'running') return exportMessages.inProgress
    return isOnline ? undefined : 'You’re offline.'
  }

  // The button stays where it is through all of it, so that the focus has a place to come back to.
  return (
    <span className={styles['export']}>
      <Button
        ref={button}
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        title={exportMessages.choose}
        onClick={() => setOpen(!isOpen)}
      >
        Export
      </Button>
      {isOpen && (
        <FlyoutPanel
          title="Export customers"
          button={button}
          position="top-start"
          onClose={() => setOpen(false)}
        >
          <ExportChoices
            disabledReason={disabledReason()}
            onChoose={(format) => {
              setOpen(false)
              start(format)
            }}
          />
        </FlyoutPanel>
      )}
      {state.step === 'running' && (
        <>
          <span role="status">{progressMessage(state.progress)}</span>
          <Button onClick={cancel}>Cancel export</Button>
        </>
      )}
      {state.step === 'failed' && (
        <>
          <span role="alert">{failureMessage(state.error, isOnline)}</span>
          <Button onClick={retry}>Try again</Button>
          <Button look="quiet" onClick={dismiss}>
            Dismiss
          </Button>
        </>
      )}
    </span>
  )
}

interface ExportChoicesProps {
  disabledReason: string | undefined
  onChoose: (format: ExportFormat) => void
}

function ExportChoices({ disabledReason, onChoose }: ExportChoicesProps) {
  return (
    <div className={styles['panel']}>
      <h2>Export customers</h2>
      <p>{exportMessages.choose}</p>
      {EXPORT_FORMATS.map((format) => (
        <div key={format} className={styles['choice']}>
          <Button disabledReason={disabledReason} onClick={() => onChoose(format)}>
            {exportMessages.formats[format].action}
          </Button>
          <p>{exportMessages.formats[format].hint}</p>
        </div>
      ))}
    </div>
  )
}

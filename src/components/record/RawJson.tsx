import { useState } from 'react'
import { CopyButton } from '../ui/CopyButton.tsx'
import styles from './record.module.css'

/** The record as Codat sent it. Written out only when opened. */
export function RawJson({ value, open = false }: { value: unknown; open?: boolean }) {
  const [isOpen, setOpen] = useState(open)
  const text = isOpen ? JSON.stringify(value, null, 2) : ''
  return (
    <details className={styles['card']} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Raw JSON</summary>
      {isOpen && (
        <>
          <CopyButton value={text} what="raw JSON" />
          {/* A region that scrolls has to be reachable by keyboard. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <pre className={styles['json']} tabIndex={0} role="region" aria-label="Raw JSON of the record">
            {text}
          </pre>
        </>
      )}
    </details>
  )
}

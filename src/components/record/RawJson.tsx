import { useState } from 'react'
import { isTooDeep } from '../../lib/json.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import styles from './record.module.css'

function textOf(value: unknown): string {
  return isTooDeep(value) ? 'This record is nested too deeply to show.' : JSON.stringify(value, null, 2)
}

/** The record as Codat sent it. Written out only when opened. */
export function RawJson({ value, open = false }: { value: unknown; open?: boolean }) {
  const [isOpen, setOpen] = useState(open)
  const text = isOpen ? textOf(value) : ''
  return (
    <details className={styles['card']} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Raw JSON</summary>
      {isOpen && (
        <>
          <CopyButton value={text} what="raw JSON" />
          {/* A region that scrolls has to be reachable by keyboard. */}
          <pre
            translate="no"
            className={styles['json']}
            tabIndex={0}
            role="region"
            aria-label="Raw JSON of the record"
          >
            {text}
          </pre>
        </>
      )}
    </details>
  )
}

import { useState } from 'react'
import { isTooDeep } from '../../lib/json.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { recordMessages } from './messages.ts'
import styles from './RawJson.module.css'

function textOf(value: unknown): string {
  return isTooDeep(value) ? 'This record is nested too deeply to show.' : JSON.stringify(value, null, 2)
}

/** The record as Codat sent it. Written out only when opened. */
export function RawJson({ value, open = false }: { value: unknown; open?: boolean }) {
  const [isOpen, setOpen] = useState(open)
  return (
    <details className={styles['fold']} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{recordMessages.rawJson}</summary>
      {isOpen && <JsonText value={value} />}
    </details>
  )
}

/** Any value as it came over the wire, to be read and copied. */
export function JsonText({ value }: { value: unknown }) {
  const text = textOf(value)
  return (
    <div className={styles['json']}>
      <CopyButton value={text} what="raw JSON" />
      {/* A region that scrolls has to be reachable by keyboard. */}
      <pre translate="no" tabIndex={0} role="region" aria-label="Raw JSON of the record">
        {text}
      </pre>
    </div>
  )
}

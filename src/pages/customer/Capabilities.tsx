import { useQuery } from '@tanstack/react-query'
import type { Connection } from '../../api/connections.ts'
import { messageForError } from '../../api/error-messages.ts'
import { customerCapability, integrationQueries } from '../../api/integrations.ts'
import type { Capability } from '../../api/integrations.ts'
import styles from './customer.module.css'

const SHOWN = [
  { label: 'Create', feature: 'Post' },
  { label: 'Update', feature: 'Put' },
  { label: 'Attachments', feature: 'GetAttachments' },
] as const

const MARKS: Record<Capability['support'], string> = { yes: '✓', no: '✕', unknown: '?' }

/** What can be done on this platform, and why not. */
export function Capabilities({ connection }: { connection: Connection | undefined }) {
  const key = connection?.integrationKey
  const integration = useQuery({ ...integrationQueries.detail(key ?? ''), enabled: key != null })
  if (connection === undefined) return <p className={styles['dim']}>No accounting connection.</p>

  const platform = connection.platformName ?? 'this platform'
  return (
    <>
      <h3>On {platform}</h3>
      <ul className={styles['capabilities']}>
        {SHOWN.map(({ label, feature }) => {
          const capability: Capability = integration.data
            ? customerCapability(integration.data, feature)
            : { support: 'unknown', reason: unknownReason(integration.error, key) }
          return (
            <li key={label}>
              <span aria-hidden="true" data-support={capability.support} className={styles['mark']}>
                {MARKS[capability.support]}
              </span>
              <span>
                {label}: {capability.support}
                <span className={styles['dim']}> – {capability.reason}</span>
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}

function unknownReason(error: unknown, key: string | null | undefined): string {
  if (key == null) return 'The connection doesn’t name its platform'
  return error == null ? 'Checking…' : messageForError(error).title
}

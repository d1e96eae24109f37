import { platformTitle } from '../../api/connection-choice.ts'
import type { Connection } from '../../api/connections.ts'
import styles from './Capabilities.module.css'
import { CAPABILITY_MARKS, capabilityText, useCapabilities } from './use-capabilities.ts'

interface CapabilitiesProps {
  connection: Connection | undefined
  /** Why nothing can be written now, whatever the platform can do. */
  noWriting?: string | undefined
}

/** What can be done on this platform, and why not. */
export function Capabilities({ connection, noWriting }: CapabilitiesProps) {
  const capabilities = useCapabilities(connection)
  if (connection === undefined) return <p className={styles['dim']}>No accounting connection.</p>
  return (
    <>
      <h3>
        On <span translate="no">{connection.platformName ?? 'this platform'}</span>
      </h3>
      {noWriting !== undefined && <p>{noWriting}</p>}
      <ul className={styles['capabilities']}>
        {capabilities.map(({ label, support, reason, isPlain }) => (
          <li key={label}>
            <Mark support={support} />
            <span title={reason}>
              {label}
              <span className="visually-hidden">: {support}</span>
              {!isPlain && <span className={styles['dim']}> – {reason}</span>}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The same in one line; the reasons are in the tooltips. Nothing for a company without an accounting platform. */
export function CapabilityStrip({ connection }: CapabilitiesProps) {
  const capabilities = useCapabilities(connection)
  if (connection === undefined) return null
  return (
    <ul className={styles['strip']} aria-label={`What you can do in ${platformTitle(connection)}`}>
      {capabilities.map((capability) => (
        <li key={capability.label} title={capabilityText(capability)}>
          <Mark support={capability.support} />
          <span aria-hidden="true">{capability.label}</span>
          <span className="visually-hidden">{capabilityText(capability)}</span>
        </li>
      ))}
    </ul>
  )
}

function Mark({ support }: { support: keyof typeof CAPABILITY_MARKS }) {
  return (
    <span aria-hidden="true" data-support={support} className={styles['mark']}>
      {CAPABILITY_MARKS[support]}
    </span>
  )
}

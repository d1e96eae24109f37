import { platformTitle } from '../../api/connection-choice.ts'
import type { Connection } from '../../api/connections.ts'
import { Icon } from '../ui/Icon.tsx'
import type { IconName } from '../ui/Icon.tsx'
import styles from './Capabilities.module.css'
import { useCapabilities } from './use-capabilities.ts'
import type { CapabilityLabel } from './use-capabilities.ts'

const ICONS: Record<CapabilityLabel, IconName> = { Create: 'plus', Update: 'edit', Attachments: 'attachment' }

/** What can be done on a platform as three small icons, for a row of a list. */
export function CapabilityIcons({ connection }: { connection: Connection }) {
  const capabilities = useCapabilities(connection)
  return (
    <ul className={styles['icons']} aria-label={`What you can do in ${platformTitle(connection)}`}>
      {capabilities.map(({ label, support, reason }) => (
        <li key={label} title={`${label}: ${support} – ${reason}`} data-support={support}>
          <Icon name={ICONS[label]} size={14} />
          <span className="visually-hidden">{`${label}: ${support} – ${reason}`}</span>
        </li>
      ))}
    </ul>
  )
}

import { platformTitle } from '../../api/connection-choice.ts'
import type { Connection } from '../../api/connections.ts'
import { Icon } from '../ui/Icon.tsx'
import type { IconName } from '../ui/Icon.tsx'
import styles from './Capabilities.module.css'
import { capabilityText, useCapabilities } from './use-capabilities.ts'
import type { CapabilityLabel } from './use-capabilities.ts'

const ICONS: Record<CapabilityLabel, IconName> = { Create: 'plus', Update: 'edit', Attachments: 'file' }
/** In place of the icon of what can't be done, or isn't known. */
const WITHOUT = { no: '–', unknown: '?' } as const

/** What can be done on a platform as three small icons, for a row of a list. */
export function CapabilityIcons({ connection }: { connection: Connection }) {
  const capabilities = useCapabilities(connection)
  return (
    <ul className={styles['icons']} aria-label={`What you can do in ${platformTitle(connection)}`}>
      {capabilities.map((capability) => (
        <li key={capability.label} title={capabilityText(capability)}>
          {capability.support === 'yes' ? (
            <Icon name={ICONS[capability.label]} size={14} />
          ) : (
            <span aria-hidden="true" className={styles['dim']}>
              {WITHOUT[capability.support]}
            </span>
          )}
          <span className="visually-hidden">{capabilityText(capability)}</span>
        </li>
      ))}
    </ul>
  )
}

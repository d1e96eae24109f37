import type { Fault } from '../../api/emulator.ts'
import styles from './FaultsMenu.module.css'

interface FaultGroupProps {
  title: string
  faults: readonly Fault[]
  /** Names of all that are switched on. */
  active: readonly string[]
  onPick: (active: readonly string[]) => void
}

/** Faults of one kind, each with the name under which it can be typed. */
export function FaultGroup({ title, faults, active, onPick }: FaultGroupProps) {
  return (
    <fieldset className={styles['group']}>
      <legend>{title}</legend>
      {faults.map(({ name, title: face, description }) => (
        <label key={name} className={styles['fault']}>
          <input
            type="checkbox"
            checked={active.includes(name)}
            onChange={(event) => {
              const others = active.filter((other) => other !== name)
              onPick(event.currentTarget.checked ? [...others, name] : others)
            }}
          />
          <span>
            {face} <code className={styles['name']}>{name}</code>
            <br />
            <span className={styles['dim']}>{description}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

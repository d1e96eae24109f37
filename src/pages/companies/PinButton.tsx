import { flushSync } from 'react-dom'
import { buttonClass } from '../../components/ui/button-class.ts'
import { Icon } from '../../components/ui/Icon.tsx'
import styles from './companies.module.css'

interface PinButtonProps {
  companyId: string
  name: string
  isPinned: boolean
  onPin: (companyId: string, isPinned: boolean) => void
}

/** Pins a company to the top of the list on this device. */
export function PinButton({ companyId, name, isPinned, onPin }: PinButtonProps) {
  function toggle() {
    flushSync(() => onPin(companyId, !isPinned))
    // The row has gone to another group, and the button with it.
    document
      .querySelector<HTMLElement>(`[data-pin="${CSS.escape(companyId)}"]`)
      ?.focus({ preventScroll: true })
  }
  const label = `Pin ${name}`
  return (
    <button
      type="button"
      className={`${buttonClass('quiet', 'small-icon')} ${styles['pin']}`}
      aria-label={label}
      aria-pressed={isPinned}
      title={isPinned ? `Unpin ${name}` : label}
      data-pin={companyId}
      onClick={toggle}
    >
      <Icon name="pin" size={14} />
    </button>
  )
}

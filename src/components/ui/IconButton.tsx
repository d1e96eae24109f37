import type { ButtonHTMLAttributes, Ref } from 'react'
import { buttonClass } from './button-class.ts'
import { Icon } from './Icon.tsx'
import type { IconName } from './Icon.tsx'

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label'> {
  icon: IconName
  /** The button's name, also its tooltip. */
  label: string
  small?: boolean
  ref?: Ref<HTMLButtonElement>
}

export function IconButton({ icon, label, small = false, ...props }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...props}
      aria-label={label}
      className={buttonClass('quiet', small ? 'small-icon' : 'icon')}
    >
      <Icon name={icon} size={small ? 14 : 16} />
    </button>
  )
}

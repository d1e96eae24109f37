import { useId } from 'react'
import type { ButtonHTMLAttributes, Ref } from 'react'
import { buttonClass } from './button-class.ts'
import type { ButtonLook } from './button-class.ts'

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  look?: ButtonLook
  /** Why the button cannot be used now. It stays focusable, so that the reason can be read. */
  disabledReason?: string | undefined
  ref?: Ref<HTMLButtonElement>
}

export function Button({ look, disabledReason, onClick, className, ...props }: ButtonProps) {
  const reasonId = useId()
  const isDisabled = disabledReason !== undefined
  return (
    <>
      <button
        type="button"
        {...props}
        className={[buttonClass(look), className].filter(Boolean).join(' ')}
        aria-disabled={isDisabled || undefined}
        aria-describedby={isDisabled ? reasonId : props['aria-describedby']}
        title={disabledReason ?? props.title}
        onClick={isDisabled ? (event) => event.preventDefault() : onClick}
      />
      {isDisabled && (
        <span id={reasonId} className="visually-hidden">
          {disabledReason}
        </span>
      )}
    </>
  )
}

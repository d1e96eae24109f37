'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import { useId } from 'react'
import { Link } from '../router/Link.tsx'
import type { LinkProps } from '../router/Link.tsx'
import { buttonClass } from '../ui/button-class.ts'
import type { ButtonLook } from '../ui/button-class.ts'

interface ActionLinkProps extends LinkProps {
  look?: ButtonLook
  /** Why it cannot be used now; it then leads nowhere, and stays focusable so that the reason can be read. */
  disabledReason?: string | undefined
}

/** A link that looks like a button. */
export function ActionLink({ look = 'plain', disabledReason, children, ...link }: ActionLinkProps) {
  const reasonId = useId()
  if (disabledReason === undefined) {
    return (
      <Link {...link} className={buttonClass(look)}>
        {children}
      </Link>
    )
  }
  return (
    <>
      <span
        role="link"
        tabIndex={0}
        aria-disabled="true"
        aria-describedby={reasonId}
        title={disabledReason}
        className={buttonClass(look)}
      >
        {children}
      </span>
      <span id={reasonId} className="visually-hidden">
        {disabledReason}
      </span>
    </>
  )
}

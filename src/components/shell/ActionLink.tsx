'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import { Link } from '../router/Link.tsx'
import type { LinkProps } from '../router/Link.tsx'
import { Button } from '../ui/Button.tsx'
import { buttonClass } from '../ui/button-class.ts'
import type { ButtonLook } from '../ui/button-class.ts'

interface ActionLinkProps extends LinkProps {
  look?: ButtonLook
  /** Why it cannot be used now; it is a button then, and leads nowhere. */
  disabledReason?: string | undefined
}

/** A link that looks like a button. */
export function ActionLink({ look = 'plain', disabledReason, children, ...link }: ActionLinkProps) {
  if (disabledReason !== undefined) {
    return (
      <Button look={look} disabledReason={disabledReason}>
        {children}
      </Button>
    )
  }
  return (
    <Link {...link} className={buttonClass(look)}>
      {children}
    </Link>
  )
}

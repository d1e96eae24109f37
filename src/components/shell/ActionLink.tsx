'use no memo' // Drawn rarely: code to skip a drawing would cost the first load more than it saves.

import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, KeyboardEvent, Ref } from 'react'
import { Button } from '../ui/Button.tsx'
import { buttonClass } from '../ui/button-class.ts'
import type { ButtonLook } from '../ui/button-class.ts'

interface ActionAnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  look?: ButtonLook
  /** Why it cannot be used now; it is a button then, and leads nowhere. */
  disabledReason?: string | undefined
  ref?: Ref<HTMLAnchorElement>
}

function pressOnSpace(event: KeyboardEvent<HTMLAnchorElement>): void {
  if (event.key !== ' ') return
  event.preventDefault()
  event.currentTarget.click()
}

function ActionAnchor({ look, disabledReason, children, ...anchor }: ActionAnchorProps) {
  if (disabledReason !== undefined) {
    return (
      <Button look={look ?? 'plain'} disabledReason={disabledReason}>
        {children}
      </Button>
    )
  }
  return (
    // The router gives it an address, which makes it tabbable.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <a {...anchor} role="button" className={buttonClass(look)} onKeyDown={pressOnSpace}>
      {children}
    </a>
  )
}

/** A button that opens a page: a real link, so that it can be opened in a new tab, and pressed like a button. */
export const ActionLink = createLink(ActionAnchor)

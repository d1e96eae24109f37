import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, KeyboardEvent, Ref } from 'react'
import { buttonClass } from '../ui/button-class.ts'
import type { ButtonLook } from '../ui/button-class.ts'

interface ActionAnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  look?: ButtonLook
  ref?: Ref<HTMLAnchorElement>
}

function pressOnSpace(event: KeyboardEvent<HTMLAnchorElement>): void {
  if (event.key !== ' ') return
  event.preventDefault()
  event.currentTarget.click()
}

function ActionAnchor({ look, children, ...anchor }: ActionAnchorProps) {
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

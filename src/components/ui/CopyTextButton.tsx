import { useState } from 'react'
import type { ReactNode } from 'react'
import { announce } from './announce.ts'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'

const SHOWN_MS = 2000

interface CopyTextButtonProps {
  icon: 'copy' | 'link'
  /** Made when it is asked for. */
  text: () => string
  /** What is copied, for the announcement: "the link to this page". */
  what: string
  children: ReactNode
}

/** A button with words that copies a text, and says so to everybody. */
export function CopyTextButton({ icon, text, what, children }: CopyTextButtonProps) {
  const [copied, setCopied] = useState(false)

  function copy() {
    navigator.clipboard.writeText(text()).then(
      () => {
        setCopied(true)
        announce(`Copied ${what}`)
        setTimeout(() => setCopied(false), SHOWN_MS)
      },
      () => announce(`The browser did not allow copying ${what}`),
    )
  }

  return (
    <Button look="quiet" onClick={copy}>
      <Icon name={copied ? 'check' : icon} /> {children}
    </Button>
  )
}

import { useState } from 'react'
import { announce } from './announce.ts'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'

const SHOWN_MS = 2000

interface CopyButtonProps {
  /** What is copied, or how it is made when it is asked for. */
  value: string | (() => string | Promise<string>)
  /** Names the value: "email", "support details". */
  what: string
  icon?: 'copy' | 'link'
  /** Whether the name is written on the button, not only its tooltip. */
  hasText?: boolean
}

/** Copies a value to the clipboard, and says to everybody whether that worked. */
export function CopyButton({ value, what, icon = 'copy', hasText = false }: CopyButtonProps) {
  const [copied, setCopied] = useState(false)
  const label = `Copy ${what}`
  const shown = copied ? 'check' : icon

  async function write() {
    await navigator.clipboard.writeText(typeof value === 'string' ? value : await value())
  }

  function copy() {
    write().then(
      () => {
        setCopied(true)
        announce(`Copied ${what}`)
        setTimeout(() => setCopied(false), SHOWN_MS)
      },
      () => announce(`Your browser didn’t allow copying ${what}`),
    )
  }

  if (!hasText) return <IconButton small icon={shown} label={label} onClick={copy} />
  return (
    <Button look="quiet" onClick={copy}>
      <Icon name={shown} /> {label}
    </Button>
  )
}

import { useState } from 'react'
import { announce } from './announce.ts'
import { IconButton } from './IconButton.tsx'

const SHOWN_MS = 2000

/** Copies a value to the clipboard and says so. `what` names the value: "Copy e-mail". */
export function CopyButton({ value, what }: { value: string; what: string }) {
  const [copied, setCopied] = useState(false)

  function copy() {
    navigator.clipboard.writeText(value).then(
      () => {
        setCopied(true)
        announce(`Copied ${what}`)
        setTimeout(() => setCopied(false), SHOWN_MS)
      },
      () => announce(`The browser did not allow copying the ${what}`),
    )
  }

  return <IconButton small icon={copied ? 'check' : 'copy'} label={`Copy ${what}`} onClick={copy} />
}

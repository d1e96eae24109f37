'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { importPanel } from './flyout-code.ts'
import type * as PanelCode from './FlyoutPanel.tsx'
import type { ShortcutKey } from './shortcuts.ts'

interface FlyoutProps {
  /** What is on the button. */
  face: ReactNode
  /** The button's name when its face does not say it. */
  label?: string | undefined
  title: string
  className?: string | undefined
  /** A key that presses the button, from anywhere on the page. */
  openKey?: ShortcutKey
  /** Built only when first opened; may be lazy. */
  children: (close: () => void) => ReactNode
}

/** A button with a panel, whose code loads when it is first opened, or before it when there is time. */
export function Flyout({ face, label, title, className, openKey, children }: FlyoutProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [code, setCode] = useState<typeof PanelCode>()
  const close = () => setOpen(false)

  function toggle() {
    setOpen(!isOpen)
    // Missing code has its message on every page; the next click tries again.
    if (!code) importPanel().then(setCode, close)
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        title={label}
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        aria-keyshortcuts={openKey}
        onClick={toggle}
      >
        {face}
      </button>
      {isOpen && code && (
        <code.FlyoutPanel title={title} button={button} onClose={close}>
          {children(close)}
        </code.FlyoutPanel>
      )}
    </>
  )
}

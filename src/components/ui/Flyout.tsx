'use no memo' // Drawn rarely: code to skip a drawing would cost the first load more than it saves.

import { Suspense, useId, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { PartBoundary } from './PartBoundary.tsx'
import styles from './Flyout.module.css'

const GAP_PX = 6
const EDGE_PX = 8

/** Puts the panel below the button, kept inside the window. */
function place(panel: HTMLElement, button: HTMLElement): void {
  const anchor = button.getBoundingClientRect()
  const width = panel.offsetWidth
  const left = Math.min(anchor.left, window.innerWidth - width - EDGE_PX)
  panel.style.left = `${Math.max(EDGE_PX, left)}px`
  panel.style.top = `${anchor.bottom + GAP_PX}px`
}

interface FlyoutProps {
  /** What is on the button. */
  face: ReactNode
  /** The button's name when its face does not say it. */
  label?: string
  title: string
  className?: string | undefined
  /** Built only when first opened; may be lazy. */
  children: (close: () => void) => ReactNode
}

/**
 * A button with a panel. The browser's own popover closes it on Esc and on a click elsewhere and gives the focus
 * back; nothing has to be loaded for that.
 */
export function Flyout({ face, label, title, className, children }: FlyoutProps) {
  const id = useId()
  const buttonRef = useRef<HTMLButtonElement>(null)
  const panelRef = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)

  function onToggle(opened: boolean) {
    setOpen(opened)
    const panel = panelRef.current
    const button = buttonRef.current
    if (!opened || !panel || !button) return
    // What is in it may arrive later and be wider; a closed panel has no size.
    const watch = new ResizeObserver(() => {
      if (panel.offsetWidth > 0) place(panel, button)
      else watch.disconnect()
    })
    watch.observe(panel)
  }

  return (
    <>
      <button
        ref={buttonRef}
        type="button"
        className={className}
        aria-label={label}
        title={label}
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        popoverTarget={id}
      >
        {face}
      </button>
      <div
        ref={panelRef}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={title}
        className={styles['panel']}
        onToggle={(event) => onToggle(event.newState === 'open')}
      >
        {isOpen && (
          <PartBoundary>
            <Suspense fallback={<p>Loading…</p>}>
              {children(() => document.getElementById(id)?.hidePopover())}
            </Suspense>
          </PartBoundary>
        )}
      </div>
    </>
  )
}

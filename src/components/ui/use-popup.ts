import { useEffect, useEffectEvent, useState } from 'react'
import type { RefObject } from 'react'
import { isComposed, keepComposedKeys } from './composed-keys.ts'

// This code is loaded once a page shows its content, and before any popup listens.
// The server renders fields as well.
if (typeof window !== 'undefined') keepComposedKeys()

/** What is open, the topmost last. */
const openPopups: object[] = []

/** Whether no other popup is open above this one. */
type IsTopmost = () => boolean

/**
 * What every popup does while it is mounted: Esc closes the topmost one, wherever the focus is, and the focus goes
 * back to `trigger`, or to where it was, unless somebody has moved it on.
 */
export function usePopup(onClose: () => void, trigger?: RefObject<HTMLElement | null>): IsTopmost {
  const [popup] = useState(() => ({}))
  const close = useEffectEvent(onClose)
  const isTopmost = () => openPopups.at(-1) === popup

  useEffect(() => {
    openPopups.push(popup)
    const before = trigger?.current ?? document.activeElement
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Escape' || isComposed(event) || event.defaultPrevented) return
      if (openPopups.at(-1) !== popup) return
      event.preventDefault()
      close()
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true })
      openPopups.splice(openPopups.indexOf(popup), 1)
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus()
    }
  }, [popup, trigger])

  return isTopmost
}

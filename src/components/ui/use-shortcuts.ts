'use no memo' // The listener is set once: code to remember it would cost the first load more than it saves.

import { useEffect, useEffectEvent } from 'react'
import { areShortcutsOn } from './shortcut-setting.ts'

const TYPED_IN = 'input, textarea, select, [contenteditable="true"], [role="dialog"]'

/** Single-key shortcuts of a page. They rest while something is being typed or a dialog is open. */
export function useShortcuts(shortcuts: Record<string, () => void>): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (event.target instanceof Element && event.target.closest(TYPED_IN)) return
    const run = shortcuts[event.key]
    if (!run || !areShortcutsOn()) return
    event.preventDefault()
    run()
  })

  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
}

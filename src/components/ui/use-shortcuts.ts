'use no memo' // The listener is set once: code to remember it would cost the first load more than it saves.

import { useEffect, useEffectEvent } from 'react'
import { isComposed } from './composed-keys.ts'
import { areShortcutsOn } from './shortcut-setting.ts'
import type { ShortcutKey } from './shortcuts.ts'

const TYPED_IN = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]'
const DIALOG = '[role$="dialog"]'

/** `false` when there was nothing to do: the key then does what it does in any page. */
type ShortcutHandler = () => unknown

/** What the keys of a page do. */
export type ShortcutHandlers = Partial<Record<ShortcutKey, ShortcutHandler>>

/** Whether a key is pressed for a shortcut: not typed, not part of a composition, and not below a dialog. */
export function isMeant(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false
  if (isComposed(event)) return false
  if (event.target instanceof Element && event.target.closest(TYPED_IN)) return false
  return document.querySelector(DIALOG) === null
}

/** Single-key shortcuts of a page. They rest while something is being typed or a dialog is open. */
export function useShortcuts(shortcuts: ShortcutHandlers): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!isMeant(event)) return
    // With the Shift key a letter is a capital, which no shortcut is; with Caps Lock it is still the same key.
    const key = event.shiftKey ? event.key : event.key.replace(/^[A-Z]$/, (letter) => letter.toLowerCase())
    const handlers: Readonly<Record<string, ShortcutHandler>> = shortcuts
    const run = handlers[key]
    if (!run || !areShortcutsOn()) return
    if (run() !== false) event.preventDefault()
  })

  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
}

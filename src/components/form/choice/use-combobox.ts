import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { announce } from '../../ui/announce.ts'
import { fieldMessages } from '../messages.ts'
import { choiceMeant, choicesWith } from './choices.ts'
import type { Choice } from './choices.ts'

/** Options that Page Up and Page Down skip. */
const PAGE = 8
/** The count is announced when typing pauses, not at every letter. */
const ANNOUNCE_PAUSE_MS = 800

interface ComboboxState {
  readonly isOpen: boolean
  /** What was typed since the field was entered; null when it shows its value. */
  readonly typed: string | null
  /** The option the keys were moved to. */
  readonly moved: number | null
}

const RESTING: ComboboxState = { isOpen: false, typed: null, moved: null }

export interface ComboboxOptions {
  choices: readonly Choice[]
  /** The value chosen now, '' for none. */
  chosen: string
  /** Whether only the choices are taken; any text is, where not. */
  isClosed: boolean
  /** At every keystroke: the choice the text means, if it means one, and whether the typing begins here. */
  onType: (text: string, meant: Choice | null, isFirst: boolean) => void
  onTake: (choice: Choice) => void
  /** The field shows from now on what is wrong with it. */
  onLeave: () => void
}

/** What keys and typing do in a field with a list. */
export function useCombobox({ choices, chosen, isClosed, onType, onTake, onLeave }: ComboboxOptions) {
  const [state, setState] = useState(RESTING)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const { isOpen, typed, moved } = state
  const listed = typed === null ? choices : choicesWith(choices, typed)
  const meant = isClosed && typed !== null ? choiceMeant(choices, typed) : null
  const shownChosen = listed.findIndex(({ value }) => value === (typed === null ? chosen : meant?.value))
  const active = moved ?? shownChosen

  function type(text: string): void {
    setState({ isOpen: true, typed: text, moved: null })
    onType(text, isClosed ? choiceMeant(choices, text) : null, typed === null)
    clearTimeout(timer.current)
    const count = choicesWith(choices, text).length
    timer.current = setTimeout(
      () => announce(fieldMessages.matches(count, choices.length)),
      ANNOUNCE_PAUSE_MS,
    )
  }

  function take(choice: Choice): void {
    clearTimeout(timer.current)
    setState(RESTING)
    onTake(choice)
  }

  const close = () => setState({ isOpen: false, typed, moved: null })
  const open = (at: number | null) => setState({ isOpen: true, typed, moved: at })

  function leave(): void {
    clearTimeout(timer.current)
    setState(RESTING)
    onLeave()
  }

  /** Where a key leads in the list; null when it isn't one of the list's. */
  function target(key: string): number | null {
    const last = listed.length - 1
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE }
    const step = steps[key]
    if (step !== undefined && active < 0) return step > 0 ? 0 : last
    if (step !== undefined) return Math.max(0, Math.min(last, active + step))
    // In a text that is being typed, these move the cursor.
    if (moved === null) return null
    if (key === 'Home') return 0
    return key === 'End' ? last : null
  }

  /** True when the key was the list's and must not reach the form. */
  function enter(): boolean {
    const at = moved === null ? undefined : listed[moved]
    const choice = isOpen && at !== undefined ? at : meant
    if (choice) {
      take(choice)
      return true
    }
    if (isClosed && typed?.trim() === '') flushSync(leave)
    else {
      close()
      if (isClosed && typed !== null) onLeave()
    }
    return isClosed && isOpen
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    // The list scrolls, so a browser would stop in it on its way to the next field.
    if (event.key === 'Tab' && isOpen) flushSync(close)
    // The review opens while the field has the focus: it must show then what it holds.
    const opensReview = event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey)
    if (opensReview && isClosed && typed?.trim() === '') flushSync(leave)
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    if (event.key === 'Enter') {
      if (enter()) event.preventDefault()
      return
    }
    if (listed.length === 0) return
    if (event.altKey) {
      if (event.key === 'ArrowDown') open(moved)
      else if (event.key === 'ArrowUp') close()
      else return
    } else if (isOpen) {
      const next = target(event.key)
      if (next === null) return
      open(next)
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      open(active >= 0 ? active : event.key === 'ArrowDown' ? 0 : listed.length - 1)
    } else return
    event.preventDefault()
  }

  return { isOpen, typed, listed, active, type, take, open, close, leave, onKeyDown }
}

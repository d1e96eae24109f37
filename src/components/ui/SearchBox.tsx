'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Ref } from 'react'
import { searchedText } from '../../lib/format/searched-text.ts'
import fieldStyles from './Field.module.css'
import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'

const TYPING_PAUSE_MS = 250

/** Which page the address names, whatever its search; a static host has it behind a `#`. */
const pageAddress = () => location.pathname + location.hash.replace(/\?.*/, '')

interface SearchBoxProps {
  label: string
  placeholder: string
  /** The search in force. */
  value: string
  /** Called after a pause in typing, at Enter, or when cleared. */
  onSearch: (text: string) => void
  maxLength: number
  ref?: Ref<HTMLInputElement>
}

/** A search field that asks only when the typing pauses. */
export function SearchBox({ label, placeholder, value, onSearch, maxLength, ref }: SearchBoxProps) {
  const [typed, setTyped] = useState(value)
  const [inForce, setInForce] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  // Back, forward or a link changed the search elsewhere; what is being typed right now stays.
  if (value !== inForce) {
    setInForce(value)
    setTyped(value)
  }

  useEffect(() => () => clearTimeout(timer.current), [])
  // A filter may be chosen while the typing pauses: the search goes on from there.
  const latest = useRef(onSearch)
  useLayoutEffect(() => {
    latest.current = onSearch
  })

  function search(entered: string) {
    const text = searchedText(entered)
    clearTimeout(timer.current)
    if (text === inForce) return
    setInForce(text)
    latest.current(text)
  }

  /** What an input method is still composing is no word yet, and isn't searched for. */
  function type(text: string, isComposing?: boolean) {
    setTyped(text)
    clearTimeout(timer.current)
    if (isComposing === true) return
    const page = pageAddress()
    // A link may have been followed meanwhile; its page must not be left again for a search of this one.
    timer.current = setTimeout(() => page === pageAddress() && search(text), TYPING_PAUSE_MS)
  }

  function clear() {
    setTyped('')
    search('')
  }

  return (
    <search className={fieldStyles['search']}>
      <span className={fieldStyles['glass']}>
        <Icon name="search" size={14} />
      </span>
      <input
        ref={ref}
        type="search"
        className={fieldStyles['control']}
        aria-label={label}
        placeholder={placeholder}
        maxLength={maxLength}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onInput={(event) => type(event.currentTarget.value, event.nativeEvent.isComposing)}
        onCompositionEnd={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') search(typed)
          if (event.key === 'Escape' && typed !== '') clear()
        }}
      />
      {typed !== '' && (
        <span className={fieldStyles['clear']}>
          <IconButton small icon="close" label="Clear search" onClick={clear} />
        </span>
      )}
    </search>
  )
}

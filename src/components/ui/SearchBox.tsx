'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Ref } from 'react'
import { searchedText } from '../../lib/format/searched-text.ts'
import { isComposed } from './composed-keys.ts'
import fieldStyles from './Field.module.css'
import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'
import { SearchPace } from './search-pace.ts'

/** Which page the address names, whatever its search; a static host has it behind a `#`. */
const pageAddress = () => location.pathname + location.hash.replace(/\?.*/, '')

interface SearchBoxProps {
  label: string
  placeholder: string
  /** The search in force. */
  value: string
  /** Called while somebody types, at a pace Codat can follow, at Enter, and when cleared. */
  onSearch: (text: string) => void
  maxLength: number
  /** Whether requests are scarce, so that a search waits for a pause in typing. */
  isSparing: () => boolean
  ref?: Ref<HTMLInputElement>
}

/** A search field that asks as one types. */
export function SearchBox({
  label,
  placeholder,
  value,
  onSearch,
  maxLength,
  isSparing,
  ref,
}: SearchBoxProps) {
  const [typed, setTyped] = useState(value)
  const [followed, setFollowed] = useState(value)
  /** Searches that the page has not followed yet. */
  const [asked, setAsked] = useState<readonly string[]>([])
  const [pace] = useState(() => new SearchPace())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** What the timer is going to do. */
  const pending = useRef<() => void>(undefined)

  // What changes because of this field leaves in it what was typed since; back, forward and links change it.
  if (value !== followed) {
    const place = asked.indexOf(value)
    setFollowed(value)
    setAsked(place === -1 ? [] : asked.slice(place + 1))
    if (place === -1) setTyped(value)
  }

  function forget() {
    clearTimeout(timer.current)
    pending.current = undefined
  }

  function search(entered: string) {
    const text = searchedText(entered)
    forget()
    if (text === (asked.at(-1) ?? value)) return
    pace.searched(performance.now())
    // What is in force already will change nothing that could be followed.
    setAsked((earlier) => (text === value ? [] : [...earlier, text]))
    onSearch(text)
  }

  // While the typing pauses, a filter may be chosen and the page may follow an earlier search: this goes on from there.
  const latest = useRef(search)
  useLayoutEffect(() => {
    latest.current = search
  })
  // A flyout may close around the field before the pause is over.
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      pending.current?.()
    },
    [],
  )

  /** What an input method is still composing is no word yet, and isn't searched for. */
  function type(text: string, isComposing?: boolean) {
    setTyped(text)
    forget()
    if (isComposing === true) return
    const page = pageAddress()
    // A link may have been followed meanwhile; its page must not be left again for a search of this one.
    pending.current = () => {
      forget()
      if (page === pageAddress()) latest.current(text)
    }
    const waitMs = pace.waitMs(performance.now(), isSparing())
    if (waitMs === 0) pending.current()
    else timer.current = setTimeout(pending.current, waitMs)
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
          // The guard for the whole page comes after the first content; Chrome itself empties a search field at Esc.
          if (isComposed(event.nativeEvent)) return event.key === 'Escape' && event.preventDefault()
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

import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { isComposed } from '../ui/composed-keys.ts'
import { PALETTE } from '../ui/open-palette.ts'
import { paletteMessages } from './messages.ts'
import { optionId, PaletteList } from './PaletteList.tsx'
import { stepTo } from './step-to.ts'
import { usePaletteGroups } from './use-palette-groups.ts'
import styles from './palette.module.css'

/** The count is said when typing pauses, not at every letter; the page's own live region is out of reach behind a dialog. */
const SAY_PAUSE_MS = 800

/** The panel's focus trap goes by the attribute. */
function focus(input: HTMLInputElement | null): void {
  input?.setAttribute('data-autofocus', '')
  input?.focus()
}

interface PaletteSearchProps {
  companyId: string | undefined
  /** What was typed before there was a field. */
  takeTyped: () => string
  onClose: () => void
  onSync: () => void
}

/** A field with a list of what its text finds: the arrow keys choose, Enter opens. */
export function PaletteSearch({ companyId, takeTyped, onClose, onSync }: PaletteSearchProps) {
  const listId = useId()
  const [typed, setTyped] = useState(takeTyped)
  /** Without what an input method is still composing, which is no word yet. */
  const [searched, setSearched] = useState(typed)
  /** Key of the entry the keys were moved to. */
  const [moved, setMoved] = useState<string>()
  const { groups, isSearching, failures } = usePaletteGroups(searched, {
    companyId,
    onClose,
    onSync,
  })
  const keys = groups.flatMap(({ entries }) => entries.map(({ key }) => key))
  const active = moved !== undefined && keys.includes(moved) ? moved : keys[0]
  const count = keys.length
  /** Whether another entry may come first: Enter mustn't open what an earlier text has found. */
  const isUnsettled =
    isSearching &&
    active !== moved &&
    groups.some(({ isSearched, entries }) => isSearched && entries.some(({ key }) => key === active))
  /** Enter was pressed before that was known. */
  const pressed = useRef<'here' | 'new tab'>(undefined)

  /** Said when typing pauses. */
  const [said, setSaid] = useState('')
  useEffect(() => {
    const text = searched === '' || isSearching ? '' : paletteMessages.count(count)
    const timer = setTimeout(() => setSaid(text), SAY_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [searched, isSearching, count])

  function type(text: string, isComposing: boolean) {
    setTyped(text)
    if (isComposing) return
    setSearched(text)
    setMoved(undefined)
    pressed.current = undefined
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (isComposed(event.nativeEvent)) return
    const next = stepTo(keys, active, event.key)
    if (next !== undefined) {
      setMoved(next)
      pressed.current = undefined
    } else if (event.key === 'Enter') press(event.ctrlKey || event.metaKey)
    else return
    event.preventDefault()
  }

  /** The entry itself knows what it does: a link leads, a button runs. */
  function open(isNewTab: boolean) {
    const element = active === undefined ? null : document.getElementById(optionId(listId, active))
    if (isNewTab && element instanceof HTMLAnchorElement) window.open(element.href, '_blank', 'noopener')
    else element?.click()
  }

  function press(isNewTab: boolean) {
    if (isUnsettled) pressed.current = isNewTab ? 'new tab' : 'here'
    else open(isNewTab)
  }

  const openPressed = useEffectEvent(() => {
    const where = pressed.current
    pressed.current = undefined
    if (where !== undefined) open(where === 'new tab')
  })
  useEffect(() => {
    if (!isUnsettled) openPressed()
  }, [isUnsettled])

  return (
    <div className={styles['palette']}>
      <input
        ref={focus}
        className={styles['input']}
        role="combobox"
        aria-label={PALETTE}
        aria-autocomplete="list"
        aria-expanded={count > 0}
        aria-controls={listId}
        aria-activedescendant={active && optionId(listId, active)}
        placeholder={paletteMessages.placeholder}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onInput={(event) => type(event.currentTarget.value, event.nativeEvent.isComposing)}
        onCompositionEnd={(event) => type(event.currentTarget.value, false)}
        onKeyDown={onKeyDown}
      />
      <PaletteList id={listId} groups={groups} active={active} onClose={onClose} />
      <p className={styles['state']}>
        {failures.length > 0 ? failures.join(' ') : isSearching ? paletteMessages.searching : ''}
      </p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  )
}

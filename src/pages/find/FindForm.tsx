import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { isSparing } from '../../api/quota.ts'
import { Button } from '../../components/ui/Button.tsx'
import { SearchBox } from '../../components/ui/SearchBox.tsx'
import { SelectField } from '../../components/ui/SelectField.tsx'
import { useShortcuts } from '../../components/ui/use-shortcuts.ts'
import { FIND_KINDS } from '../../lib/paths/find-search.ts'
import { findMessages } from './messages.ts'
import type { Find } from './use-find.ts'
import styles from './find.module.css'

interface FindFormProps {
  find: Find
  /** The button that starts and stops, where the focus goes when another one has done that. */
  startRef: RefObject<HTMLButtonElement | null>
}

/** What to search for, and the button that starts the search and stops it. */
export function FindForm({ find, startRef }: FindFormProps) {
  const { search, kind, meant, plan, isReady, shown, start, stop, change } = find
  const box = useRef<HTMLInputElement>(null)
  useShortcuts({ '/': () => box.current?.focus() })
  const isRunning = shown?.step === 'running'
  // Whoever opens the page is about to type, or to start what the link searches for; results have their own place.
  const takesFocus = useRef(shown === undefined)
  useEffect(() => {
    if (takesFocus.current) box.current?.focus()
  }, [])
  const number = plan?.companies.length ?? 0

  function disabledReason(): string | undefined {
    if (isRunning) return undefined
    if (!isReady) return findMessages.tooShort(kind)
    if (plan === undefined) return findMessages.loading
    return number === 0 ? findMessages.noCompanies : undefined
  }

  function label(): string {
    if (isRunning) return findMessages.stop
    if (shown !== undefined) return findMessages.searchAgain
    // How many they are isn't known yet.
    return plan === undefined ? findMessages.page : findMessages.start(number)
  }

  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        if (isRunning) stop()
        else start()
      }}
    >
      <SearchBox
        ref={box}
        label={findMessages.box}
        placeholder={findMessages.placeholder}
        value={search.q}
        maxLength={200}
        isSparing={isSparing}
        // A kind that was chosen stays until the text is cleared.
        onSearch={(q) => change(q === '' ? { q, kind: undefined } : { q })}
      />
      <SelectField
        label={findMessages.kind}
        value={kind}
        options={FIND_KINDS.map((value) => ({
          value,
          label: findMessages.asKind(findMessages.kinds[value], value === meant && search.q !== ''),
        }))}
        onChange={(text) => {
          const chosen = FIND_KINDS.find((one) => one === text)
          change({ kind: chosen === meant ? undefined : chosen })
        }}
      />
      <Button
        ref={startRef}
        type="submit"
        look={shown === undefined ? 'primary' : 'plain'}
        disabledReason={disabledReason()}
        className={styles['start']}
      >
        {label()}
      </Button>
    </form>
  )
}

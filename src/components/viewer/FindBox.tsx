import { useRef, useState } from 'react'
import { IconButton } from '../ui/IconButton.tsx'
import { useShortcuts } from '../ui/use-shortcuts.ts'
import styles from './FindBox.module.css'
import { NO_MATCHES, SEARCHING } from './messages.ts'
import fieldStyles from './viewer-field.module.css'

interface FindBoxProps {
  query: string
  /** Of the hit shown, from 0; -1 when there is none. */
  current: number
  count: number
  /** There may be more hits than counted. */
  isPartial?: boolean
  /** Where is looked, when that isn't all of the file: "in this sheet". */
  scope?: string | undefined
  onQuery: (query: string) => void
  onStep: (step: 1 | -1) => void
}

function statusOf({ query, current, count, isPartial, scope }: FindBoxProps): string {
  if (query === '') return ''
  const where = scope === undefined ? '' : ` ${scope}`
  if (count === 0) return isPartial ? SEARCHING : NO_MATCHES + where
  return `${current + 1} of ${count}${isPartial ? '+' : ''}${where}`
}

/** Finds text in what is shown. Enter goes to the next hit, Shift and Enter to the one before. */
export function FindBox(props: FindBoxProps) {
  const { query, count, onQuery, onStep } = props
  const field = useRef<HTMLInputElement>(null)
  const focus = () => field.current?.focus()
  useShortcuts({ f: focus, '/': focus })
  // What an input method is still composing is no word yet, and isn't looked for.
  const [composed, setComposed] = useState<string | null>(null)
  return (
    <search className={styles['find']}>
      <input
        ref={field}
        type="search"
        className={fieldStyles['field']}
        aria-label="Find in this file"
        placeholder="Find"
        value={composed ?? query}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => (composed === null ? onQuery : setComposed)(event.currentTarget.value)}
        onCompositionStart={() => setComposed(query)}
        onCompositionEnd={(event) => {
          setComposed(null)
          onQuery(event.currentTarget.value)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1)
          // The box first: a second Esc closes the preview.
          if (event.key === 'Escape' && query !== '') {
            event.stopPropagation()
            onQuery('')
          }
        }}
      />
      <span role="status" className={styles['count']}>
        {statusOf(props)}
      </span>
      {count > 1 && (
        <>
          <IconButton small icon="up" label="Previous match" onClick={() => onStep(-1)} />
          <IconButton small icon="down" label="Next match" onClick={() => onStep(1)} />
        </>
      )}
    </search>
  )
}

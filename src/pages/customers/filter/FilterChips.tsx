import { useRef, useState } from 'react'
import { useRoute } from '../../../components/router/router-context.ts'
import { Button } from '../../../components/ui/Button.tsx'
import { IconButton } from '../../../components/ui/IconButton.tsx'
import { Notice } from '../../../components/ui/Notice.tsx'
import { describeFilter } from '../../../lib/filter/describe-filter.ts'
import { topOf, withoutParts } from '../../../lib/filter/expression.ts'
import { parseFilter } from '../../../lib/filter/parse-filter.ts'
import { printFilter } from '../../../lib/filter/print-filter.ts'
import { FilterDialog } from './FilterDialog.tsx'
import { MarkedProblem } from './MarkedProblem.tsx'
import { filterMessages } from './messages.ts'
import styles from './filter.module.css'

interface FilterChipsProps {
  hasRows: boolean
  onChange: (changes: { filter: string }) => void
}

/** The conditions of the filter above the rows: each opens the builder at its row, and can be removed. */
export default function FilterChips({ hasRows, onChange }: FilterChipsProps) {
  const { search } = useRoute('customers')
  const [openAt, setOpenAt] = useState<number>()
  const list = useRef<HTMLUListElement>(null)
  const { expression, problem } = parseFilter(search.filter)
  const { kind, parts } = topOf(expression)

  // The same condition may come twice.
  const keys = parts.map((part, place) => `${place} ${printFilter(part)}`)

  function remove(place: number) {
    onChange({ filter: printFilter(withoutParts(expression, [place])) })
    // The chip goes with its buttons; the focus stays near it.
    const next = list.current?.children[place === 0 ? 1 : place - 1]?.querySelector('button')
    const opener = document.querySelector<HTMLElement>('main [aria-haspopup="dialog"]')
    ;(next ?? opener)?.focus()
  }

  const dialog = openAt !== undefined && (
    <FilterDialog startAt={openAt} onChange={onChange} onClose={() => setOpenAt(undefined)} />
  )
  if (problem !== undefined) {
    // Without rows, it's said in their place.
    if (!hasRows) return null
    return (
      <Notice tone="warning">
        {filterMessages.unreadable}. {filterMessages.unreadableText}
        <MarkedProblem text={search.filter} problem={problem} />
        <Button onClick={() => setOpenAt(0)}>Edit filter</Button>
        {dialog}
      </Notice>
    )
  }
  return (
    <>
      <ul ref={list} className={styles['chips']} aria-label="Filter">
        {parts.map((part, place) => {
          const name = describeFilter(part)
          return (
            <li key={keys[place]}>
              {place > 0 && <span className={styles['joiner']}>{kind}</span>}
              <span className={styles['chip']}>
                <button
                  type="button"
                  aria-haspopup="dialog"
                  title={name}
                  className={styles['chipFace']}
                  onClick={() => setOpenAt(place)}
                >
                  {name}
                </button>
                <IconButton
                  small
                  icon="close"
                  label={`Remove filter: ${name}`}
                  onClick={() => remove(place)}
                />
              </span>
            </li>
          )
        })}
      </ul>
      {dialog}
    </>
  )
}

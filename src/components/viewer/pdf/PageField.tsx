import { useEffect, useRef } from 'react'
import { ToolbarGroup } from '../Toolbar.tsx'
import fieldStyles from '../viewer-field.module.css'
import styles from './PageField.module.css'

interface PageFieldProps {
  page: number
  count: number
  /** Names of the pages, where they have any but their numbers: "iv", "A-2". */
  labels?: readonly string[] | undefined
  onPage: (page: number) => void
}

/** The page somebody means: by its name first, as it is printed on the page, then by its place. */
function pageOf(text: string, labels: readonly string[] | undefined): number {
  const wanted = text.trim().toLowerCase()
  const named = labels?.findIndex((label) => label.toLowerCase() === wanted) ?? -1
  return wanted !== '' && named !== -1 ? named + 1 : Math.trunc(Number(wanted))
}

/**
 * The page that is read, and the way to another one by its name or number. Follows the scrolling, and stays the same
 * element from page to page, so that it keeps the focus.
 */
export function PageField({ page, count, labels, onPage }: PageFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  const label = labels?.[page - 1] || String(page)
  useEffect(() => {
    if (field.current) field.current.value = label
  }, [label])
  const jump = (text: string): void => {
    if (text.trim() === label) return
    const wanted = pageOf(text, labels)
    if (Number.isFinite(wanted) && wanted >= 1 && wanted !== page) onPage(wanted)
  }
  return (
    <ToolbarGroup>
      <input
        ref={field}
        className={`${fieldStyles['field']} ${styles['page']}`}
        inputMode={labels === undefined ? 'numeric' : 'text'}
        aria-label="Page"
        defaultValue={label}
        onKeyDown={(event) => {
          if (event.key === 'Enter') jump(event.currentTarget.value)
        }}
        onBlur={(event) => jump(event.currentTarget.value)}
      />
      {labels === undefined ? `/ ${count}` : `(${page} / ${count})`}
    </ToolbarGroup>
  )
}

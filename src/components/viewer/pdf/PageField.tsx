import { useEffect, useRef } from 'react'
import { ToolbarGroup } from '../Toolbar.tsx'
import fieldStyles from '../viewer-field.module.css'
import styles from './PageField.module.css'

interface PageFieldProps {
  page: number
  count: number
  onPage: (page: number) => void
}

/**
 * The page that is read, and the way to another one by its number. Follows the scrolling, and stays the same element
 * from page to page, so that it keeps the focus.
 */
export function PageField({ page, count, onPage }: PageFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (field.current) field.current.value = String(page)
  }, [page])
  const jump = (text: string): void => {
    const wanted = Math.trunc(Number(text))
    if (Number.isFinite(wanted) && wanted >= 1 && wanted !== page) onPage(wanted)
  }
  return (
    <ToolbarGroup>
      <input
        ref={field}
        className={`${fieldStyles['field']} ${styles['page']}`}
        inputMode="numeric"
        aria-label="Page"
        defaultValue={page}
        onKeyDown={(event) => {
          if (event.key === 'Enter') jump(event.currentTarget.value)
        }}
        onBlur={(event) => jump(event.currentTarget.value)}
      />
      / {count}
    </ToolbarGroup>
  )
}

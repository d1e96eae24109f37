'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { formatNumber } from '../../lib/format/numbers.ts'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { SelectField } from './SelectField.tsx'
import styles from './Pager.module.css'

/** "101–200 of 4,312", or without the total when the API did not say it. */
export function rangeText(page: number, pageSize: number, shown: number, total: number | undefined): string {
  if (shown === 0) return total === undefined ? 'None' : `0 of ${formatNumber(total)}`
  const first = (page - 1) * pageSize + 1
  const last = first + shown - 1
  const range = `${formatNumber(first)}–${formatNumber(last)}`
  // A total below what is shown is no total.
  return total === undefined || total < last ? range : `${range} of ${formatNumber(total)}`
}

interface PagerProps {
  /** What tells it from another one on the page. */
  label?: string
  page: number
  pageSize: number
  /** Rows on this page. */
  shown: number
  total: number | undefined
  hasNext: boolean
  isLoading: boolean
  pageSizes?: readonly number[]
  onPage: (page: number) => void
  onPageSize?: (pageSize: number) => void
  /** What else can be done with the whole list. */
  children?: ReactNode
}

/** Where the list stands, and the ways through it. */
export function Pager(props: PagerProps) {
  const { page, pageSize, shown, total, hasNext, isLoading, pageSizes, onPage, onPageSize } = props
  const pages = total === undefined ? undefined : Math.max(1, Math.ceil(total / pageSize))
  const sizes = pageSizes?.includes(pageSize)
    ? pageSizes
    : [...(pageSizes ?? []), pageSize].toSorted((a, b) => a - b)

  return (
    <nav className={styles['pager']} aria-label={props.label ?? 'Pages'}>
      <span role="status" className={styles['range']}>
        {isLoading ? 'Loading…' : rangeText(page, pageSize, shown, total)}
      </span>
      <span className={styles['pages']}>
        <Button
          look="quiet"
          className={styles['step']}
          aria-label="Previous page"
          disabledReason={page <= 1 ? 'This is the first page.' : undefined}
          onClick={() => onPage(page - 1)}
        >
          <Icon name="left" size={14} />
        </Button>
        <PageJump page={page} pages={pages} onPage={onPage} />
        <Button
          look="quiet"
          className={styles['step']}
          aria-label="Next page"
          disabledReason={hasNext ? undefined : 'This is the last page.'}
          onClick={() => onPage(page + 1)}
        >
          <Icon name="right" size={14} />
        </Button>
      </span>
      {onPageSize && (
        <SelectField
          label="Rows"
          labelWidthPx={32}
          widthPx={84}
          value={String(pageSize)}
          options={sizes.map((size) => ({ value: String(size), label: formatNumber(size) }))}
          onChange={(size) => onPageSize(Number(size))}
        />
      )}
      {props.children}
    </nav>
  )
}

interface PageJumpProps {
  page: number
  pages: number | undefined
  onPage: (page: number) => void
}

/** The page's number, to type another. Stays the same element from page to page, so that it keeps the focus. */
function PageJump({ page, pages, onPage }: PageJumpProps) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (field.current) field.current.value = String(page)
  }, [page])

  function jump(input: HTMLInputElement) {
    const wanted = Math.min(Math.trunc(Number(input.value)), pages ?? Infinity)
    if (wanted >= 1 && wanted !== page && wanted < Infinity) onPage(wanted)
    // What is no page, or is this one, must not stand there as if it were shown.
    else input.value = String(page)
  }
  return (
    <span className={styles['place']}>
      <input
        ref={field}
        className={styles['jump']}
        inputMode="numeric"
        aria-label="Page"
        defaultValue={page}
        onKeyDown={(event) => {
          if (event.key === 'Enter') jump(event.currentTarget)
        }}
        onBlur={(event) => jump(event.currentTarget)}
      />
      {pages !== undefined && ` / ${formatNumber(pages)}`}
    </span>
  )
}

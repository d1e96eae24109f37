import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'

interface PageHeadingProps {
  /** What the tab's title says, before the product's name. */
  title: string
  children?: ReactNode
  className?: string | undefined
}

/** Whether the page was opened by a link in the app, not by loading the document. */
let hasNavigated = false
/** Focus goes to the heading of pages opened from here on. */
export function markNavigation(): void {
  hasNavigated = true
}

/**
 * The page's h1: names the tab and takes the focus when the page was opened from another one, so that keyboard and
 * screen reader start where the new content does. A page that gives the focus back to where it was is left alone.
 */
export function PageHeading({ title, children, className }: PageHeadingProps) {
  const ref = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    document.title = `${title} · Customer Desk`
  }, [title])

  useEffect(() => {
    // The page before it may have been scrolled in the same frame.
    const main = ref.current?.closest('main')
    if (hasNavigated && main) main.scrollTop = 0
    if (hasNavigated && (document.activeElement === null || document.activeElement === document.body)) {
      ref.current?.focus({ preventScroll: true })
    }
  }, [])

  return (
    <h1 ref={ref} tabIndex={-1} className={className} style={{ outline: 'none' }}>
      {children ?? title}
    </h1>
  )
}

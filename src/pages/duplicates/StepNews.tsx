import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'

/**
 * How a step stands. It takes the place of a form that was sent, and the focus that was in it: keyboard and screen reader
 * go on where the news is.
 */
export function StepNews({ children }: { children: ReactNode }) {
  const ref = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) ref.current?.focus({ preventScroll: true })
  }, [])
  return (
    <p ref={ref} role="status" tabIndex={-1} style={{ outline: 'none' }}>
      {children}
    </p>
  )
}

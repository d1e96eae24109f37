import { useLayoutEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { usePopup } from '../../ui/use-popup.ts'
import styles from './choice.module.css'

/** Between the field and the edge of the window, with the popup's own. */
const GAP_PX = 8

/** The list of a field, under it, or above it where that leaves more room. Esc closes it and nothing around it. */
export function ListPopup({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  usePopup(onClose)
  const popup = useRef<HTMLDivElement>(null)
  const [isAbove, setAbove] = useState(false)
  useLayoutEffect(() => {
    const place = () => {
      const field = popup.current?.parentElement?.getBoundingClientRect()
      if (popup.current === null || field === undefined) return
      const roomPx = innerHeight - field.bottom
      setAbove(roomPx < popup.current.offsetHeight + GAP_PX && field.top > roomPx)
    }
    place()
    // Also when something around the field is scrolled.
    window.addEventListener('scroll', place, { capture: true, passive: true })
    window.addEventListener('resize', place)
    return () => {
      window.removeEventListener('scroll', place, { capture: true })
      window.removeEventListener('resize', place)
    }
  }, [])
  return (
    <div ref={popup} className={styles['popup']} data-side={isAbove ? 'above' : 'below'}>
      {children}
    </div>
  )
}

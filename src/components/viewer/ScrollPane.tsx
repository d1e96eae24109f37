import type { PointerEventHandler, ReactNode, Ref, UIEventHandler } from 'react'
import styles from './ScrollPane.module.css'

interface ScrollPaneProps {
  label: string
  look?: 'scroll' | 'stage' | 'pages'
  hidden?: boolean
  onScroll?: UIEventHandler<HTMLDivElement>
  onPointerDown?: PointerEventHandler<HTMLDivElement>
  ref?: Ref<HTMLDivElement>
  children: ReactNode
}

/** The part of a viewer that scrolls. It can be focused, so that it scrolls by keyboard too. */
export function ScrollPane({ label, look = 'scroll', children, ...props }: ScrollPaneProps) {
  return (
    <div {...props} className={styles[look]} role="group" translate="no" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}

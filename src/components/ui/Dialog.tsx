import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { IconButton } from './IconButton.tsx'
import styles from './Dialog.module.css'

interface DialogProps {
  title: string
  /** Esc, the cross, or the way out the caller offers. */
  onClose: () => void
  children: ReactNode
  actions: ReactNode
  widthPx?: number
}

/** A modal dialog, open as long as it is mounted. The browser keeps the focus inside and gives it back after. */
export function Dialog({ title, onClose, children, actions, widthPx = 640 }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    const dialog = ref.current
    const before = document.activeElement
    dialog?.showModal()
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])

  return (
    <dialog
      ref={ref}
      className={styles['dialog']}
      style={{ '--dialog-width': `${widthPx}px` } as React.CSSProperties}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className={styles['frame']}>
        <div className={styles['head']}>
          <h2 id={titleId}>{title}</h2>
          <IconButton icon="close" label="Close" onClick={onClose} />
        </div>
        {/* A part that scrolls has to be reachable by keyboard. */}
        <div className={styles['body']} tabIndex={0} role="group" aria-label={title}>
          {children}
        </div>
        <div className={styles['foot']}>{actions}</div>
      </div>
    </dialog>
  )
}

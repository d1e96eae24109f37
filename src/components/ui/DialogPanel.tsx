import { HeadlessMantineProvider, Modal } from '@mantine/core'
import { setNonce } from 'get-nonce'
import type { ReactNode } from 'react'
import { cspNonce } from '../../lib/csp-nonce.ts'
import styles from './Dialog.module.css'
import { IconButton } from './IconButton.tsx'
import { usePopup } from './use-popup.ts'

// The lock that keeps the page from scrolling is a style, which the policy allows with the page's nonce alone.
if (cspNonce !== '') setNonce(cspNonce)

export interface DialogProps {
  title: string
  /** Esc, the cross, or the way out the caller offers. */
  onClose: () => void
  children: ReactNode
  actions: ReactNode
  widthPx?: number
  /** Whether a click beside it closes it: only where nothing would be lost. */
  closesOutside?: boolean
}

/** A dialog once its code is there. Its look is ours, its focus and scroll lock Mantine's. */
export function DialogPanel({
  title,
  onClose,
  children,
  actions,
  widthPx = 640,
  closesOutside = false,
}: DialogProps) {
  usePopup(onClose)
  return (
    <HeadlessMantineProvider>
      <Modal.Root
        opened
        onClose={onClose}
        unstyled
        transitionProps={{ duration: 0 }}
        closeOnEscape={false}
        // By default, a click beside it must not throw away what was chosen in it.
        closeOnClickOutside={closesOutside}
        returnFocus={false}
        classNames={{
          inner: styles['inner'],
          content: styles['dialog'],
          overlay: styles['overlay'],
        }}
      >
        <Modal.Overlay />
        <Modal.Content style={{ '--dialog-width': `${widthPx}px` }}>
          <div className={styles['frame']}>
            <div className={styles['head']}>
              <Modal.Title>{title}</Modal.Title>
              <IconButton icon="close" label="Close" onClick={onClose} />
            </div>
            {/* A part that scrolls has to be reachable by keyboard. */}
            <div className={styles['body']} tabIndex={0} role="group" aria-label={title}>
              {children}
            </div>
            <div className={styles['foot']}>{actions}</div>
          </div>
        </Modal.Content>
      </Modal.Root>
    </HeadlessMantineProvider>
  )
}

import { HeadlessMantineProvider, Popover } from '@mantine/core'
import { useImperativeHandle } from 'react'
import type { ReactNode, Ref, RefObject } from 'react'
import { startDismissingClick } from './dismissing-click.ts'
import styles from './Flyout.module.css'
import { PartBoundary } from './PartBoundary.tsx'
import { usePopup } from './use-popup.ts'

const GAP_PX = 6
const EDGE_PX = 8

type ButtonRef = RefObject<HTMLElement | null>

/** Stands for a button that was on the screen before this code was. */
function Anchor({ button, ref }: { button: ButtonRef; ref?: Ref<HTMLElement | null> }) {
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => button.current, [button])
  return null
}

interface FlyoutPanelProps {
  title: string
  button: ButtonRef
  position?: 'top-start' | undefined
  onClose: () => void
  children: ReactNode
}

/** The panel of a flyout, open as long as it is mounted. Its look is ours, its placing and focus Mantine's. */
export function FlyoutPanel({ title, button, position, onClose, children }: FlyoutPanelProps) {
  const isTopmost = usePopup(onClose, button)
  return (
    <HeadlessMantineProvider>
      <Popover
        opened
        onChange={() => {
          // A click into a dialog that was opened from here isn't a click elsewhere.
          if (!isTopmost()) return
          startDismissingClick()
          onClose()
        }}
        position={position ?? 'bottom-start'}
        offset={GAP_PX}
        middlewares={{ shift: { padding: EDGE_PX }, flip: false }}
        floatingStrategy="fixed"
        transitionProps={{ duration: 0 }}
        hideDetached={false}
        closeOnEscape={false}
        trapFocus
        withRoles={false}
      >
        <Popover.Target>
          <Anchor button={button} />
        </Popover.Target>
        <Popover.Dropdown role="dialog" aria-label={title} tabIndex={-1} className={styles['panel']}>
          <PartBoundary>{children}</PartBoundary>
        </Popover.Dropdown>
      </Popover>
    </HeadlessMantineProvider>
  )
}

'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import { Brand } from './Brand.tsx'
import { DemoBadge } from './DemoBadge.tsx'
import { KeyboardButton } from './KeyboardButton.tsx'
import { SchemeToggle } from './SchemeToggle.tsx'
import { UserSlot } from './UserSlot.tsx'
import { TrayButton } from './TrayButton.tsx'
import styles from './shell.module.css'

/** The bar of pages that belong to no company. */
export function PlainBar() {
  return (
    <header className={styles['bar']}>
      <Brand />
      <DemoBadge />
      <span className={styles['spacer']} />
      <TrayButton />
      <KeyboardButton />
      <SchemeToggle />
      <UserSlot />
    </header>
  )
}

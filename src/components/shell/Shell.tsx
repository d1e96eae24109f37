'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import type { MouseEvent, ReactNode } from 'react'
import { LiveRegion } from '../ui/LiveRegion.tsx'
import { DeskBanners } from './DeskBanners.tsx'
import { OfflineBanner } from './OfflineBanner.tsx'
import styles from './shell.module.css'

interface ShellProps {
  /** The bar at the top, with what belongs to the company if there is one. */
  bar: ReactNode
  children: ReactNode
}

/** The link leaves the address as it is: in the demo, what is behind the `#` names the page. */
function skip(event: MouseEvent) {
  event.preventDefault()
  document.getElementById('main')?.focus()
}

/** The frame of every page: skip link, bar, banners, and the scrolling main part. */
export function Shell({ bar, children }: ShellProps) {
  return (
    <div className={styles['app']}>
      <a href="#main" className={styles['skip']} onClick={skip}>
        Skip to content
      </a>
      {bar}
      <OfflineBanner />
      <DeskBanners />
      <main id="main" tabIndex={-1} className={styles['main']}>
        {children}
      </main>
      <LiveRegion />
    </div>
  )
}

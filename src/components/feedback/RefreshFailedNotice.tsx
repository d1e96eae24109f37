import type { ReactNode } from 'react'
import { Notice } from '../ui/Notice.tsx'

/** Beside data that was loaded before, when reading it again failed. */
export function RefreshFailedNotice({ children }: { children?: ReactNode }) {
  return <Notice tone="warning">Couldn’t refresh. Showing the last loaded version. {children}</Notice>
}

'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import { CrashPage } from '../feedback/CrashPage.tsx'
import { PlainBar } from './PlainBar.tsx'
import { Shell } from './Shell.tsx'

/** In the place of a page that brings its own frame. */
export function CrashFrame({ error }: { error: unknown }) {
  return (
    <Shell bar={<PlainBar />}>
      <CrashPage error={error} />
    </Shell>
  )
}

'use no memo' // Drawn rarely: code to skip a drawing would cost the first load more than it saves.

import { lazy, Suspense } from 'react'
import type { ComponentType } from 'react'
import { PageHeading } from '../ui/PageHeading.tsx'

function PlainWords() {
  return <p role="alert">Something went wrong in this page. Reload it to go on; drafts are kept.</p>
}

// After a deploy this code may be gone too.
const LoadError = lazy<ComponentType<{ error: unknown }>>(() =>
  import('./LoadError.tsx').then(
    (loaded) => ({ default: loaded.LoadError }),
    () => ({ default: PlainWords }),
  ),
)

/** In the place of a page whose code failed: says so, and how to go on, even when no more code can be loaded. */
export function CrashPage({ error }: { error: unknown }) {
  return (
    <>
      <PageHeading title="Page could not be shown" className="visually-hidden" />
      <Suspense fallback={<PlainWords />}>
        <LoadError error={error} />
      </Suspense>
    </>
  )
}

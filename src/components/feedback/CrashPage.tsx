import type { ErrorComponentProps } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'

const LoadError = lazy(async () => ({ default: (await import('./LoadError.tsx')).LoadError }))

/** In the place of a page whose code failed: says so, and how to go on, even when no more code can be loaded. */
export function CrashPage({ error }: ErrorComponentProps) {
  return (
    <div role="alert">
      <Suspense fallback={<p>Something went wrong in this page. Reload it to go on.</p>}>
        <LoadError error={error} />
      </Suspense>
    </div>
  )
}

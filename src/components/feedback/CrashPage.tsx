import type { ErrorComponentProps } from '@tanstack/react-router'
import { LoadError } from './LoadError.tsx'

/** In the place of a page whose code failed: says so, and how to go on. */
export function CrashPage({ error }: ErrorComponentProps) {
  return (
    <div role="main">
      <LoadError error={error} />
    </div>
  )
}

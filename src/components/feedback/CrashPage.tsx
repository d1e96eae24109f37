'use no memo' // Rendered rarely: code to skip a render would cost the first load more than it saves.

import { late } from '../ui/late.tsx'
import { PageHeading } from '../ui/PageHeading.tsx'

function PlainMessage() {
  return (
    <p role="alert">
      Something went wrong on this page. Reload it to continue. Drafts are saved on this device.
    </p>
  )
}

// After a deploy this code may be gone too.
const LoadError = late<{ error: unknown }>(() =>
  import('./LoadError.tsx').then(
    (loaded) => ({ default: loaded.LoadError }),
    () => ({ default: PlainMessage }),
  ),
)

/** In the place of a page whose code failed: says so, and how to go on, even when no more code can be loaded. */
export function CrashPage({ error }: { error: unknown }) {
  return (
    <>
      <PageHeading title="Couldn’t show this page" className="visually-hidden" />
      <LoadError placeholder={<PlainMessage />} error={error} />
    </>
  )
}

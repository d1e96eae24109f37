import { NoPreview } from './NoPreview.tsx'
import { TookTooLong, TooLargeToShow } from './run-in-worker.ts'

/** In the place of a file that could not be shown although its kind can be. */
export function ViewerFailed({ error, what }: { error: unknown; what: string }) {
  if (error instanceof TooLargeToShow) {
    return (
      <NoPreview title="Too large to show">
        <p>
          Unpacked, {what} would take more memory than a preview may. That is unusual for an ordinary
          document; take care before opening it elsewhere.
        </p>
      </NoPreview>
    )
  }
  if (error instanceof TookTooLong) {
    return (
      <NoPreview title="The preview took too long">
        <p>Reading {what} was stopped, so that this page stays usable.</p>
      </NoPreview>
    )
  }
  return (
    <NoPreview title="The file cannot be shown">
      <p>It looks damaged, or is made in a way this preview does not know.</p>
    </NoPreview>
  )
}

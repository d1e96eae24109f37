import {
  timedOut,
  TIMEOUT_TITLE,
  tooLarge,
  TOO_LARGE_TITLE,
  UNREADABLE,
  UNREADABLE_TITLE,
} from './messages.ts'
import { PreviewMessage } from './PreviewMessage.tsx'
import { PreviewTimeout, TooLargeToShow } from './run-in-worker.ts'

function messageFor(error: unknown, what: string): { title: string; text: string } {
  if (error instanceof TooLargeToShow) return { title: TOO_LARGE_TITLE, text: tooLarge(what) }
  if (error instanceof PreviewTimeout) return { title: TIMEOUT_TITLE, text: timedOut(what) }
  return { title: UNREADABLE_TITLE, text: UNREADABLE }
}

/** In the place of a file that could not be shown although its kind can be. */
export function ViewerError({ error, what }: { error: unknown; what: string }) {
  const { title, text } = messageFor(error, what)
  return (
    <PreviewMessage title={title}>
      <p>{text}</p>
    </PreviewMessage>
  )
}

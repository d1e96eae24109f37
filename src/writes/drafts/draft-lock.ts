import type { Locks } from '../platform/environment.ts'
import type { DraftPlace } from './draft-format.ts'

/** Holds the lock of a place until the form is closed, and says whether another tab has the same form open. */
export async function holdPlace(
  locks: Locks,
  place: DraftPlace,
  closed: AbortSignal,
  onOtherTab: (isOpenElsewhere: boolean) => void,
): Promise<void> {
  const name = `desk-draft:${JSON.stringify(place)}`
  const untilClosed = () =>
    new Promise<void>((resolve) => {
      onOtherTab(false)
      if (closed.aborted) resolve()
      else closed.addEventListener('abort', () => resolve())
    })
  try {
    const isHeld = await locks.tryWith(name, untilClosed)
    if (isHeld || closed.aborted) return
    onOtherTab(true)
    await locks.with(name, closed, untilClosed)
  } catch {
    // Closed while waiting; or the browser refuses locks, and revisions alone protect the draft.
  }
}

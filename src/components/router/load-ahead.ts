import { savesData } from '../../lib/network-information.ts'
import { whenIdle } from '../../lib/when-idle.ts'
import type { Frames } from './router.ts'

/**
 * Loads the code of pages before somebody opens them, one after the other and only in idle time: opening them then takes a
 * frame instead of a round trip. What can't be loaded is loaded again when it is needed.
 */
export async function loadAhead(frames: Frames, names: readonly (keyof Frames)[]): Promise<void> {
  if (savesData()) return
  for (const name of names) {
    await whenIdle()
    if (!navigator.onLine) return
    await Promise.all(frames[name].map(({ code }) => code.load()))
  }
}

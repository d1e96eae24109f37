import { isObject } from '../../lib/json.ts'
import type { Channel } from '../platform/environment.ts'

export interface PersonWatchDeps {
  /** Whose page this is. */
  readonly person: string
  /** Between all pages of this browser, whosever they are. */
  readonly channel: Channel
  /** Runs when it may have come to light that someone else has signed in. */
  readonly onDoubt: (check: () => void) => void
  /** Who is signed in now; undefined: nobody. Rejects where that can't be told. */
  readonly signedIn: () => Promise<string | undefined>
  /** Gives the page up. What it holds is stored by then, or is stored as it goes. */
  readonly leave: () => void
}

const personIn = (message: unknown): unknown => (isObject(message) ? message['person'] : undefined)

/**
 * Gives up a page whose person is no longer the one signed in, so that it neither shows that person's work to the next one
 * nor goes on with it. A page that has just been opened tells the others; what they do about it is up to the server's word,
 * because a page can come late. While nobody is signed in the page stays: its person may come back to it.
 */
export function watchPerson({ person, channel, onDoubt, signedIn, leave }: PersonWatchDeps): void {
  let isChecking = false
  async function check(): Promise<void> {
    if (isChecking) return
    isChecking = true
    const now = await signedIn().catch(() => undefined)
    isChecking = false
    if (now !== undefined && now !== person) leave()
  }
  channel.listen((message) => {
    const other = personIn(message)
    if (other !== undefined && other !== person) void check()
  })
  onDoubt(() => void check())
  channel.post({ person })
}

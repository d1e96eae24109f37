import * as z from 'zod/mini'
import { deviceStorage, storedJson } from './stored-value.ts'

/** Further ahead is no limit of Codat's: its longest is that of a day. Then the clock was set back, say. */
const LONGEST_MS = 24 * 60 * 60_000

const stored = storedJson(deviceStorage, 'desk.request-limit', z.number())

/** Until when Codat wants no requests, for all tabs and after a reload; in ms since 1970, 0 without a limit. */
export const keptLimit = {
  read(): number {
    const until = stored.read() ?? 0
    return until - Date.now() > LONGEST_MS ? 0 : until
  },
  write: (until: number): void => stored.write(until),
}

import { appStatus } from '../../api/app-status.ts'

/**
 * A sync dates the records it changes before they can be read, and clocks differ: what was changed shortly before the last
 * reading is read again.
 */
const OVERLAP_MS = 15 * 60_000

/** The date from which on changes are read, as Codat writes it. `readAt` is this device's time of the last reading. */
export function changedSince(readAt: number): string {
  const at = readAt - (appStatus().clockAheadMs ?? 0) - OVERLAP_MS
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')
}

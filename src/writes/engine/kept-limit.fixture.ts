import type { KeptLimit } from './request-limit.ts'

/** A limit that the tabs of a test share. */
export function createKeptLimit(): KeptLimit {
  let until = 0
  return {
    read: () => until,
    write: (later) => {
      until = later
    },
  }
}

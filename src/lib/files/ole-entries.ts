import { isOle, openOle } from './ole-file.ts'

/** The names at the top of an OLE file. Empty when they can't be read. */
export function oleEntries(bytes: Uint8Array): string[] {
  if (!isOle(bytes)) return []
  try {
    return [...openOle(bytes).children().keys()]
  } catch {
    // A directory that leads out of the file.
    return []
  }
}

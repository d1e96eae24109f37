import { isOddControl } from './text-sniff.ts'

const STEP_BYTES = 1024 * 1024

/** Whether no byte of a file is one that texts never hold. Files of other kinds have one near their beginning. */
export async function isAllText(file: Blob): Promise<boolean> {
  for (let at = 0; at < file.size; at += STEP_BYTES) {
    const bytes = new Uint8Array(await file.slice(at, at + STEP_BYTES).arrayBuffer())
    // An old mark for the end of a text stands at its end, if at all.
    if (bytes.some((byte, index) => isOddControl(byte) && !(byte === 0x1a && at + index === file.size - 1)))
      return false
  }
  return file.size > 0
}

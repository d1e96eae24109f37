/**
 * Percent-encoded text decoded once, or undefined when it is not properly encoded. Callers must use what it returns:
 * bundlers take `decodeURIComponent` for a function without effects and leave out calls whose value nobody reads.
 */
export function decodePercent(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

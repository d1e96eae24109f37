/**
 * Percent-encoded text decoded once, or undefined when it is not properly encoded. Callers must use what it returns:
 * bundlers treat `decodeURIComponent` as free of effects and drop calls whose value is unused.
 */
export function decodePercent(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

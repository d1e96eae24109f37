interface Page {
  results: readonly unknown[]
}

/** The number of places on a page whose row another reading of the page would change. */
export function countChangedRows(shown: Page | undefined, read: Page | undefined): number {
  const before = shown?.results.map((row) => JSON.stringify(row)) ?? []
  // With no rows on the screen there is nothing to keep in place.
  if (before.length === 0) return 0
  const after = read?.results.map((row) => JSON.stringify(row)) ?? []
  return (before.length > after.length ? before : after).filter((_, index) => before[index] !== after[index])
    .length
}

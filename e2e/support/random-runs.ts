/** `npm run test:deep` runs randomised suites in full; `npm test` a slice of them that begins in the same way. */
const isDeep = process.env['DEEP'] !== undefined

/** What every random choice of a suite comes from. Tests print it; `SEED=…` repeats or varies a run. */
export const SEED = process.env['SEED'] ?? 'desk'

export function runs(full: number, slice: number): number {
  return isDeep ? full : slice
}

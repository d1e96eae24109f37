import { formatNumber } from './numbers.ts'

/** "1 comment", "2,345 matches": a number with what it counts. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`

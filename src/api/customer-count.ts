import { formatNumber } from '../lib/format/numbers.ts'

/** "1 customer", "2,345 customers". */
export const customerCount = (count: number): string =>
  `${formatNumber(count)} ${count === 1 ? 'customer' : 'customers'}`

import { formatNumber } from '../../../lib/format/numbers.ts'

/** "1 row", "50,000 rows". */
export const rowCount = (rows: number): string => `${formatNumber(rows)} ${rows === 1 ? 'row' : 'rows'}`

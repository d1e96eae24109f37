const numbers = new Intl.NumberFormat()

/** "1 row", "50,000 rows". */
export const rowCount = (rows: number): string => `${numbers.format(rows)} ${rows === 1 ? 'row' : 'rows'}`

const UNITS = ['B', 'kB', 'MB', 'GB'] as const

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
const oneDigit = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** "812 B", "1.2 MB", in powers of ten as operating systems show them. */
export function formatBytes(bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000
    unit += 1
  }
  const format = unit === 0 || value >= 100 ? whole : oneDigit
  return `${format.format(value)} ${UNITS[unit] ?? ''}`
}

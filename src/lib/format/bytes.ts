import { perLocale, readerLocale } from './locale.ts'

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

const formats = perLocale((locale) =>
  UNITS.map((unit) =>
    [0, 1].map(
      (maximumFractionDigits) =>
        new Intl.NumberFormat(locale, {
          style: 'unit',
          unit,
          // "812 byte" is what the short form makes of it in English.
          unitDisplay: unit === 'byte' ? 'long' : 'short',
          maximumFractionDigits,
        }),
    ),
  ),
)

/** "812 bytes", "1.2 MB", in powers of ten as operating systems show them. */
export function formatBytes(bytes: number, locale = readerLocale()): string {
  let value = bytes
  let unit = 0
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000
    unit += 1
  }
  const digits = unit === 0 || value >= 100 ? 0 : 1
  return formats(locale)[unit]?.[digits]?.format(value) ?? ''
}

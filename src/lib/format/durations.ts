import { perLocale, readerLocale } from './locale.ts'

const inUnit = (unit: 'second' | 'minute' | 'hour') =>
  perLocale(
    (locale) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 }),
  )

const seconds = inUnit('second')
const minutes = inUnit('minute')
const hours = inUnit('hour')

/** "5 seconds", "7 minutes", "3 hours": whole units, the next larger one from twice its size on. */
export function formatDuration(ms: number, locale = readerLocale()): string {
  if (ms < 2 * 60_000) return seconds(locale).format(Math.ceil(ms / 1000))
  if (ms < 2 * 60 * 60_000) return minutes(locale).format(Math.round(ms / 60_000))
  return hours(locale).format(Math.round(ms / (60 * 60_000)))
}

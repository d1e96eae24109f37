import { perLocale, readerLocale } from './locale.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const inUnit = (unit: 'second' | 'minute' | 'hour' | 'day') =>
  perLocale(
    (locale) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 }),
  )

const seconds = inUnit('second')
const minutes = inUnit('minute')
const hours = inUnit('hour')
const days = inUnit('day')

/** "5 seconds", "7 minutes", "3 hours", "4 days": whole units, rounded up, the larger one from two of it on. */
export function formatDuration(ms: number, locale = readerLocale()): string {
  if (ms < 2 * MINUTE) return seconds(locale).format(Math.ceil(ms / 1000))
  if (ms < 2 * HOUR) return minutes(locale).format(Math.ceil(ms / MINUTE))
  if (ms < 2 * DAY) return hours(locale).format(Math.ceil(ms / HOUR))
  return days(locale).format(Math.ceil(ms / DAY))
}

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

/** Time to wait: "5 seconds", "7 minutes". Rounded up, so that it is never over too early; time passed: elapsed.ts. */
export function formatDuration(ms: number, locale = readerLocale()): string {
  if (ms < 2 * MINUTE) return seconds(locale).format(Math.ceil(ms / 1000))
  if (ms < 2 * HOUR) return minutes(locale).format(Math.ceil(ms / MINUTE))
  if (ms < 2 * DAY) return hours(locale).format(Math.ceil(ms / HOUR))
  return days(locale).format(Math.ceil(ms / DAY))
}

import { perLocale, readerLocale } from './locale.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

type DurationUnit = 'second' | 'minute' | 'hour' | 'day'

const inUnit = (unit: DurationUnit, options: Intl.NumberFormatOptions) =>
  perLocale((locale) => new Intl.NumberFormat(locale, { style: 'unit', unit, ...options }))

const inUnits = (options: Intl.NumberFormatOptions) => ({
  seconds: inUnit('second', options),
  minutes: inUnit('minute', options),
  hours: inUnit('hour', options),
  days: inUnit('day', options),
})

const long = inUnits({ unitDisplay: 'long', maximumFractionDigits: 0 })
const short = inUnits({ unitDisplay: 'short', maximumFractionDigits: 1 })

/** In the larger unit from two of it on. */
function inWholeUnits(
  { seconds, minutes, hours, days }: ReturnType<typeof inUnits>,
  whole: (amount: number) => number,
  ms: number,
  locale: string | undefined,
): string {
  if (ms < 2 * MINUTE) return seconds(locale).format(whole(ms / 1000))
  if (ms < 2 * HOUR) return minutes(locale).format(whole(ms / MINUTE))
  if (ms < 2 * DAY) return hours(locale).format(whole(ms / HOUR))
  return days(locale).format(whole(ms / DAY))
}

/** Time that has passed, rounded down: "7 minutes" until the eighth is full. */
export function formatElapsed(ms: number, locale = readerLocale()): string {
  return inWholeUnits(long, Math.floor, ms, locale)
}

/** How long something took, for a column: "1.2 sec", "3 min", "2 hr". */
export function formatTimeTaken(ms: number, locale = readerLocale()): string {
  if (ms < 2 * MINUTE) return short.seconds(locale).format(ms / 1000)
  return inWholeUnits(short, Math.round, ms, locale)
}

import { perLocale, readerLocale } from './locale.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const formats = perLocale((locale) => ({
  /** "yesterday" rather than "1 day ago". */
  byName: new Intl.RelativeTimeFormat(locale, { style: 'short', numeric: 'auto' }),
  /** "1 mo ago" rather than "last month", which may be any day of it. */
  byNumber: new Intl.RelativeTimeFormat(locale, { style: 'short' }),
}))

function justNow(locale: string | undefined): string {
  const { byName } = formats(locale)
  // English "now" doesn't read well behind "synced" or "saved".
  return byName.resolvedOptions().locale.startsWith('en') ? 'just now' : byName.format(0, 'second')
}

/** How long ago, shortly: "4 min ago", "3 days ago". A clock that runs ahead by less than a day says "just now". */
export function formatAge(ms: number, nowMs: number, locale = readerLocale()): string {
  const age = nowMs - ms
  const { byName, byNumber } = formats(locale)
  if (Math.abs(age) < MINUTE || (age < 0 && age > -DAY)) return justNow(locale)
  const direction = age < 0 ? 1 : -1
  const distance = Math.abs(age)
  if (distance < HOUR) return byName.format(direction * Math.floor(distance / MINUTE), 'minute')
  if (distance < DAY) return byName.format(direction * Math.floor(distance / HOUR), 'hour')
  const days = Math.floor(distance / DAY)
  if (days < 31) return byName.format(direction * days, 'day')
  if (days < 365) return byNumber.format(direction * Math.max(1, Math.floor(days / 30.4)), 'month')
  return byNumber.format(direction * Math.max(1, Math.floor(days / 365.25)), 'year')
}

/** Whether data is old enough to be marked. */
export function isStale(ms: number, nowMs: number): boolean {
  return nowMs - ms >= 7 * DAY
}

import { formatSoon } from './dates.ts'
import { perLocale, readerLocale } from './locale.ts'

const time = perLocale((locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }))

/** A moment of the last days by the reader's clock: the time alone when it is of today. */
export function formatRecently(ms: number, nowMs: number, locale = readerLocale()): string {
  const isToday = new Date(ms).toDateString() === new Date(nowMs).toDateString()
  return isToday ? time(locale).format(ms) : formatSoon(ms, locale)
}

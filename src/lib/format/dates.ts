import type { CodatDate } from '../codat-date.ts'
import { perLocale, readerLocale } from './locale.ts'

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' }
const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' }

const hasHalfDays = perLocale((locale) =>
  Boolean(new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12),
)

/** "9:12 AM", but "09:12". */
const withHours = (options: Intl.DateTimeFormatOptions, locale: string | undefined) =>
  options.hour !== undefined && hasHalfDays(locale) ? { ...options, hour: 'numeric' as const } : options

const inFormat = (options: Intl.DateTimeFormatOptions) =>
  perLocale((locale) => new Intl.DateTimeFormat(locale, withHours(options, locale)))

const INSTANT: Intl.DateTimeFormatOptions = { ...DAY, ...TIME, timeZoneName: 'short' }

const formats = {
  instant: inFormat(INSTANT),
  instantDay: inFormat(DAY),
  soon: inFormat({ day: 'numeric', month: 'short', ...TIME }),
  // A time without a zone is read as UTC and written as UTC: it stays the time it was.
  wall: inFormat({ ...DAY, ...TIME, timeZone: 'UTC' }),
  wallDay: inFormat({ ...DAY, timeZone: 'UTC' }),
  exact: inFormat({ ...DAY, ...TIME, second: '2-digit', timeZone: 'UTC' }),
}

/**
 * What a moment is written with, in the reader's zone, as options of `Intl.DateTimeFormat`: for a page without this code. They are the
 * ones that were asked for, as some languages write what these resolve to in another way.
 */
export const instantOptions = (locale: string | undefined): object => withHours(INSTANT, locale)

const wallMs = (wall: string) => Date.parse(`${wall}Z`)

/** A date with its time, saying whose clock it is; empty for "never". */
export function formatCodatDate(date: CodatDate, locale = readerLocale()): string {
  switch (date.kind) {
    case 'instant':
      return formats.instant(locale).format(date.ms)
    case 'local':
      return date.hasTime
        ? `${formats.wall(locale).format(wallMs(date.wall))} company local time`
        : formats.wallDay(locale).format(wallMs(date.wall))
    case 'never':
      return ''
    case 'text':
      return date.text
  }
}

/** Just the day. An instant's day is the reader's own; a zoneless time's day is the company's. */
export function formatDay(date: CodatDate, locale = readerLocale()): string {
  if (date.kind === 'instant') return formats.instantDay(locale).format(date.ms)
  return date.kind === 'local'
    ? formats.wallDay(locale).format(wallMs(date.wall))
    : formatCodatDate(date, locale)
}

/** The exact moment, for a tooltip: UTC for an instant, the text itself for the rest. */
export function formatExactly(date: CodatDate, locale = readerLocale()): string {
  return date.kind === 'instant'
    ? `${formats.exact(locale).format(date.ms)} UTC`
    : formatCodatDate(date, locale)
}

/** A moment within the next days, by the reader's clock: "24 Nov, 00:00". */
export function formatSoon(ms: number, locale = readerLocale()): string {
  return formats.soon(locale).format(ms)
}

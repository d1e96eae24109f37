/**
 * Dates as Codat sends them: UTC, with an offset, without any zone (local to the business), date only, up to seven
 * fraction digits, or year 0001 for "never". A time without a zone is never shifted.
 */
export type CodatDate =
  | { kind: 'instant'; ms: number }
  | { kind: 'local'; wall: string; hasTime: boolean }
  | { kind: 'never' }
  | { kind: 'text'; text: string }

const ISO_DATE =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i

/** Reads any date the API is known to send; what is not a date comes back as the text it was. */
export function parseCodatDate(text: string | null | undefined): CodatDate {
  const trimmed = text?.trim() ?? ''
  if (trimmed === '') return { kind: 'never' }
  const match = ISO_DATE.exec(trimmed)
  if (!match) return { kind: 'text', text: trimmed }
  const [, year = '', month = '', day = '', hour, minute = '00', second = '00', fraction = '', zone] = match
  if (Number(year) <= 1) return { kind: 'never' }
  if (hour === undefined) return wallClock(`${year}-${month}-${day}T00:00:00`, false, trimmed)
  const wall = `${year}-${month}-${day}T${hour}:${minute}:${second}`
  const local = wallClock(wall, true, trimmed)
  if (zone === undefined || local.kind === 'text') return local
  const offset = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase()
  const ms = Date.parse(`${wall}.${fraction.slice(0, 3).padEnd(3, '0')}${offset}`)
  return Number.isNaN(ms) ? { kind: 'text', text: trimmed } : { kind: 'instant', ms }
}

/** A wall-clock time; one that is on no calendar (31 February) stays the text it was. */
function wallClock(wall: string, hasTime: boolean, text: string): CodatDate {
  const ms = Date.parse(`${wall}Z`)
  const isReal = !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(wall)
  return isReal ? { kind: 'local', wall, hasTime } : { kind: 'text', text }
}

/** Reads a member whose name says that it is UTC, such as `requestedOnUtc`: there a missing zone leaves nothing open. */
export function parseUtcDate(text: string | null | undefined): CodatDate {
  const date = parseCodatDate(text)
  return date.kind === 'local' && date.hasTime ? { kind: 'instant', ms: Date.parse(`${date.wall}Z`) } : date
}

const SHAPE =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,7})?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?$/

/**
 * True for a date as the API takes it: date only, or with a time that may carry up to seven fraction digits and may
 * lack a zone (then local to the business). Checked as text; a date is sent as typed and never shifted.
 */
export function isDateTimeText(text: string): boolean {
  const parts = SHAPE.exec(text)
  if (!parts) return false
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map(Number)
  if (year < 1 || month < 1 || month > 12 || day < 1) return false
  // Day 0 of the next month is the last of this one; the year is set apart because 0–99 would mean 1900–1999.
  const lastDay = new Date(Date.UTC(2000, 0, 1))
  lastDay.setUTCFullYear(year, month, 0)
  const timeFits = !(hour > 23) && !(minute > 59) && !(second > 59)
  return day <= lastDay.getUTCDate() && timeFits
}

/** Same moment, for two dates that both say their zone; otherwise the texts decide. */
export function sameDateTime(a: string, b: string): boolean {
  if (a === b) return true
  const zoned = /(?:Z|[+-]\d{2}:\d{2})$/
  return (
    zoned.test(a) &&
    zoned.test(b) &&
    isDateTimeText(a) &&
    isDateTimeText(b) &&
    Date.parse(a) === Date.parse(b)
  )
}

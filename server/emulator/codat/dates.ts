/** UTC with whole seconds, as `modifiedDate` always comes. */
export const utcSeconds = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`

/** UTC with seven fraction digits, as operation times come. */
export const utcTicks = (ms: number): string => new Date(ms).toISOString().replace('Z', '0000Z')

/** Milliseconds of a wire date. A date without zone counts as UTC, a bare date as its midnight. NaN when it is none. */
export function parseWireDate(text: string): number {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(\.\d+)?(Z|[+-]\d{2}:\d{2})?)?$/i.exec(text)
  if (!match) return Number.NaN
  const [, day = '', time = '00:00:00', fraction = '', zone = 'Z'] = match
  return Date.parse(
    `${day}T${time.length === 5 ? `${time}:00` : time}${fraction.slice(0, 4)}${zone.toUpperCase()}`,
  )
}

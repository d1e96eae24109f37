import { parseCodatDate } from './codat-date.ts'
import type { CodatDate } from './codat-date.ts'

/** Reads a member whose name says that it is UTC, such as `requestedOnUtc`: there a missing zone leaves nothing open. */
export function parseUtcDate(text: string | null | undefined): CodatDate {
  const date = parseCodatDate(text)
  return date.kind === 'local' && date.hasTime ? { kind: 'instant', ms: Date.parse(`${date.wall}Z`) } : date
}

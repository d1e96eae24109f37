import { HttpError } from '../http/errors.ts'
import { decodePercent } from './percent.ts'
import { REQUEST } from './messages.ts'

export interface ParameterShape {
  pattern: RegExp
  /** For people: "page must be …". */
  description: string
}

const NUMBER: ParameterShape = { pattern: /^\d{1,9}$/, description: 'a whole number' }
const BOOLEAN: ParameterShape = { pattern: /^(true|false)$/, description: 'true or false' }
const ORDER: ParameterShape = {
  pattern: /^-?[A-Za-z][A-Za-z0-9_.]{0,99}$/,
  description: 'a field name, with - before it for descending',
}
// Codat rejects 2048 characters and more; control characters mean nothing in its query language.
const TEXT: ParameterShape = {
  pattern: /^[^\p{Cc}\p{Cs}]{0,2047}$/u,
  description: 'text shorter than 2048 characters',
}
const UUID: ParameterShape = {
  pattern: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  description: 'a UUID',
}
const FILE_NAME: ParameterShape = {
  pattern: /^[^\p{Cs}]{0,1000}$/u,
  description: 'a file name of at most 1000 characters',
}

const PAGED = { page: NUMBER, pageSize: NUMBER, query: TEXT, orderBy: ORDER }

/** The parameters of each kind of route. All are Codat's own except `filename`, which isn't forwarded. */
export const PARAMETERS = {
  none: {},
  paged: PAGED,
  companies: { ...PAGED, tags: TEXT },
  refresh: { connectionId: UUID },
  create: { timeoutInMinutes: NUMBER, allowSyncOnPushComplete: BOOLEAN },
  update: { timeoutInMinutes: NUMBER, allowSyncOnPushComplete: BOOLEAN, forceUpdate: BOOLEAN },
  download: { filename: FILE_NAME },
  emulator: { companyId: UUID },
} satisfies Record<string, Readonly<Record<string, ParameterShape>>>

export type ParameterSet = Readonly<Record<string, ParameterShape>>

/**
 * The query of a request by name. An unknown, repeated or malformed parameter is rejected instead of dropped: without
 * it, the response would be for another request.
 */
export function readQuery(search: string, known: ParameterSet): Map<string, string> {
  if (search === '') return new Map()
  if (decodePercent(search) === undefined) throw new HttpError(400, REQUEST.queryEncoding)
  const values = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(search)) {
    const shape = Object.hasOwn(known, name) ? known[name] : undefined
    if (shape === undefined) throw new HttpError(400, REQUEST.unknownParameter)
    if (values.has(name)) throw new HttpError(400, REQUEST.repeatedParameter(name))
    if (!shape.pattern.test(value)) throw new HttpError(400, REQUEST.parameter(name, shape.description))
    values.set(name, value)
  }
  return values
}

/** The query in our own spelling, with its `?`, or nothing. */
export function writeQuery(values: ReadonlyMap<string, string>): string {
  const pairs = [...values].map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

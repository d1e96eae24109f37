import * as z from 'zod/mini'
import type { Connection } from './connections.ts'
import { text } from './paging.ts'

/** Source: Codat Platform API, `dataConnectionErrors` of a connection. */
const errorsSchema = z.array(
  z.looseObject({ statusText: text, errorMessage: text, erroredOnUtc: text, status: text }),
)

export interface ConnectionError {
  message: string
  /** When, as Codat writes it; empty when it does not say. */
  on: string
}

/** The latest thing that still keeps Codat out, as Codat or the platform puts it. */
export function activeError(connection: Connection): ConnectionError | undefined {
  const errors = errorsSchema.safeParse(connection['dataConnectionErrors']).data ?? []
  const [latest] = errors
    .filter(({ status, errorMessage, statusText }) => status !== 'Resolved' && (errorMessage || statusText))
    .toSorted((a, b) => (b.erroredOnUtc ?? '').localeCompare(a.erroredOnUtc ?? ''))
  return latest && { message: latest.errorMessage || latest.statusText || '', on: latest.erroredOnUtc ?? '' }
}

import { createEmulator } from '../emulator/emulator.ts'
import type { Emulator, EmulatorDelays } from '../emulator/emulator.ts'

/** Shared by the tests beside it. */

const NOON = Date.UTC(2026, 10, 23, 12)

/** An emulator whose clock only moves when told. */
export function startEmulator(customers = 250, delays: Partial<EmulatorDelays> = {}) {
  let clock = NOON
  const emulator = createEmulator({ customers, now: () => clock, delays: { slowMs: 1, ...delays } })
  return { emulator, pass: (ms: number) => (clock += ms) }
}

export const apiUrl = (path: string) => `https://api.codat.io${path}`

export const get = (emulator: Emulator, path: string) => emulator.fetch(new Request(apiUrl(path)))

export const send = (
  emulator: Emulator,
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) =>
  emulator.fetch(
    new Request(apiUrl(path), {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  )

export async function json<T>(response: Response | Promise<Response>): Promise<T> {
  return (await (await response).json()) as T
}

/** A page of customers, as loosely as a test looks at it. */
export interface Page {
  results: Record<string, unknown>[]
  pageNumber: number
  pageSize: number
  totalResults: number
  ['_links']: Record<string, { href: string }>
}

export const customersOf = (companyId: string, query = '') => `/companies/${companyId}/data/customers${query}`

import { SERVER_READ_FAULTS, SERVER_WRITE_FAULTS, READ_FAULTS, WRITE_FAULTS } from './fault-catalogue.ts'
import type { FaultDescription } from './fault-catalogue.ts'

/**
 * Simulated failures. Each has a name that can be typed (`fault:<name>` in a search, `[fault:<name>]` in
 * the name of a customer that is written) or switched on for a company through the control API.
 */
export type ReadFault = (typeof READ_FAULTS)[number]['name']
export type WriteFault = (typeof WRITE_FAULTS)[number]['name']
/** Failures of Customer Desk's own server. The emulator only knows when they are switched on; see server/app/server-faults.ts. */
export type ServerReadFault = (typeof SERVER_READ_FAULTS)[number]['name']
export type ServerWriteFault = (typeof SERVER_WRITE_FAULTS)[number]['name']

/** All faults, for the control API. */
export const FAULTS: readonly FaultDescription[] = [
  ...READ_FAULTS,
  ...WRITE_FAULTS,
  ...SERVER_READ_FAULTS,
  ...SERVER_WRITE_FAULTS,
]

/** Whether a name is that of one of these faults. */
const isOneOf =
  <Name extends string>(faults: readonly { name: Name }[]) =>
  (name: string): name is Name =>
    faults.some((fault) => fault.name === name)

export const isReadFault = isOneOf(READ_FAULTS)
export const isWriteFault = isOneOf(WRITE_FAULTS)
export const isServerReadFault = isOneOf(SERVER_READ_FAULTS)
export const isServerWriteFault = isOneOf(SERVER_WRITE_FAULTS)

const QUERY_SENTINEL = /fault:([a-z-]+)/
const NAME_SENTINEL = /\[fault:([a-z-]+)\]/

/** The fault name in a search, if any. It may not exist. */
export const typedInQuery = (query: string | null): string => QUERY_SENTINEL.exec(query ?? '')?.[1] ?? ''

/** The fault name in a customer's name, if any. It may not exist. */
export const typedInName = (name: unknown): string =>
  (typeof name === 'string' ? NAME_SENTINEL.exec(name)?.[1] : undefined) ?? ''

/** The operand without its sentinel: what is left still filters, so `fault:slow acme` is a slow search for acme. */
export function stripFaultSentinel(operand: string): string {
  return operand
    .replace(QUERY_SENTINEL, (sentinel, name: string) =>
      isReadFault(name) || isServerReadFault(name) ? '' : sentinel,
    )
    .trim()
}

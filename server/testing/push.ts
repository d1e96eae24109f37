import { get, json, send, startEmulator } from './emulator.ts'
import type { Customer, PushOperation, ValidationItem } from '../emulator/codat/wire.ts'

/** Shared by the tests of writes beside it. */

/** Longer than a push takes in the emulator, in ms of its clock. */
export const PUSH_MS = 4000
export const KEY = { 'Idempotency-Key': '3b7c7a52-2f65-4a6c-8d11-4a3c4a0d7c11' }

interface Made {
  companyId: string
  connectionId: string
  firstCustomerId: string
}

export interface Ledger {
  received: number
  applied: number
}

/** A company of its own, and the few requests a write needs. */
export async function startCompany(platformKey = 'gbol', more: Record<string, unknown> = {}) {
  const { emulator, pass } = startEmulator()
  const made = await json<Made>(
    send(emulator, 'POST', '/emulator/companies', { platformKey, customers: 4, ...more }),
  )
  const company = `/companies/${made.companyId}`
  const push = `${company}/connections/${made.connectionId}/push/customers`
  return {
    emulator,
    pass,
    ...made,
    company,
    push,
    create: (body: unknown, headers?: Record<string, string>, query = '') =>
      send(emulator, 'POST', push + query, body, headers),
    update: (id: string, body: unknown, query = '') =>
      send(emulator, 'PUT', `${push}/${encodeURIComponent(id)}${query}`, body),
    operation: (key: string) => json<PushOperation>(get(emulator, `${company}/push/${key}`)),
    customer: (id: string) =>
      json<Customer>(get(emulator, `${company}/data/customers/${encodeURIComponent(id)}`)),
    ledger: () => json<Ledger>(get(emulator, `/emulator${company}/ledger`)),
    sync: async () => {
      await send(emulator, 'POST', `${company}/data/queue/customers`)
      pass(3500)
    },
  }
}
export type TestCompany = Awaited<ReturnType<typeof startCompany>>

export const acme = { customerName: 'Acme Lanterns Ltd', status: 'Active' }

/** Sends, waits for the end, and gives back the final operation. */
export async function settle(
  { operation, pass }: TestCompany,
  response: Promise<Response>,
): Promise<PushOperation> {
  const { pushOperationKey } = await json<PushOperation>(response)
  pass(PUSH_MS)
  return operation(pushOperationKey)
}

export const itemIds = ({ validation }: PushOperation) =>
  validation?.errors.map((error: ValidationItem) => error.itemId)

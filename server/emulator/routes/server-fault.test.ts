import { describe, expect, test } from 'vitest'
import { send, startEmulator } from '../../testing/emulator.ts'
import type { Emulator } from '../emulator.ts'
import { seedCompanyId, seedConnectionId } from '../world/seed-companies.ts'

const COMPANY = seedCompanyId('xero')
const CUSTOMERS = `/companies/${COMPANY}/data/customers`
const PUSH = `/companies/${COMPANY}/connections/${seedConnectionId('xero')}/push/customers`

const reading = (emulator: Emulator, path = CUSTOMERS) =>
  emulator.serverFault({ method: 'GET', path, body: undefined })
const writing = (emulator: Emulator, body: string | undefined, method = 'POST') =>
  emulator.serverFault({
    method,
    path: PUSH,
    body: body === undefined ? undefined : new TextEncoder().encode(body),
  })
const switchOn = (emulator: Emulator, fault: Record<string, unknown>) =>
  send(emulator, 'POST', '/emulator/faults', fault)

describe('a failure of our own server', () => {
  test('is none unless one is wanted', () => {
    const { emulator } = startEmulator()
    expect(reading(emulator)).toBeUndefined()
    expect(writing(emulator, '{"customerName":"Acme"}')).toBeUndefined()
  })

  test('can be typed in a search or in a name', () => {
    const { emulator } = startEmulator()
    expect(reading(emulator, `${CUSTOMERS}?query=customerName~fault%3Adesk-busy`)).toBe('desk-busy')
    expect(writing(emulator, '{"customerName":"Acme [fault:write-desk-rate]"}')).toBe('write-desk-rate')
  })

  test.each([
    ['another kind of request', '{"customerName":"Acme [fault:desk-busy]"}'],
    ["one of Codat's", '{"customerName":"Acme [fault:write-failed]"}'],
    ['one that does not exist', '{"customerName":"Acme [fault:none]"}'],
    ['a body that is no JSON', '{'],
    ['a body that is no object', '"[fault:write-desk-rate]"'],
    ['a body that is null', 'null'],
    ['no body', undefined],
  ])('is none for %s', (_, body) => {
    expect(writing(startEmulator().emulator, body)).toBeUndefined()
  })

  test('hits the requests of its company when it is switched on, counted as used', async () => {
    const { emulator } = startEmulator()
    await switchOn(emulator, { fault: 'desk-session', companyId: COMPANY, times: 1 })
    expect(writing(emulator, '{}')).toBeUndefined()
    expect(reading(emulator, `/companies/${seedCompanyId('myob')}/data/customers`)).toBeUndefined()
    expect(reading(emulator)).toBe('desk-session')
    expect(reading(emulator)).toBeUndefined()
  })

  test('spares what a page needs for its frame, unless it is meant to hit everything', async () => {
    const { emulator } = startEmulator()
    await switchOn(emulator, { fault: 'desk-session' })
    expect(reading(emulator, '/companies')).toBeUndefined()
    await switchOn(emulator, { fault: 'desk-rate', scope: 'all' })
    expect(reading(emulator, '/companies')).toBe('desk-rate')
  })

  test.each([
    ['the controls', '/emulator/faults'],
    ['an address nobody knows', '/nowhere'],
    ['an address that cannot be decoded', '/companies/%'],
  ])('never hits %s', async (_, path) => {
    const { emulator } = startEmulator()
    await switchOn(emulator, { fault: 'desk-session', scope: 'all' })
    expect(reading(emulator, path)).toBeUndefined()
  })
})

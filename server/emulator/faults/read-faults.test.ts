import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { FAULTS } from './fault-names.ts'
import { apiUrl, customersOf, get, json, send, startEmulator as start } from '../../testing/emulator.ts'
import type { Page } from '../../testing/emulator.ts'
import type { Emulator } from '../emulator.ts'
import { seedCompanyId } from '../world/seed-companies.ts'

describe('faults', () => {
  const company = seedCompanyId('xero')
  const search = (emulator: Emulator, fault: string) =>
    get(
      emulator,
      customersOf(
        company,
        `?query=${encodeURIComponent(`{customerName~fault:${fault}||contactName~fault:${fault}}`)}`,
      ),
    )

  test.each([
    ['rate-limited', 429],
    ['rate-limited-long', 429],
    ['bad-request', 400],
    ['unauthorized', 401],
    ['payment-required', 402],
    ['forbidden', 403],
    ['not-found', 404],
    ['method-not-allowed', 405],
    ['conflict', 409],
    ['unprocessable', 422],
    ['withheld', 451],
    ['server-error', 500],
    ['bad-gateway', 502],
    ['unavailable', 503],
    ['gateway-timeout', 504],
    ['flaky', 503],
    ['slow', 200],
    ['malformed-record', 200],
  ])('a search for fault:%s answers %i', async (fault, status) => {
    const { emulator } = start()
    const response = await search(emulator, fault)
    expect(response.status).toBe(status)
    expect(response.headers.get('X-Rate-Limit-Limit')).toMatch(/^\d+$/)
  })

  test('a rate limit says when to come back and lifts then', async () => {
    const { emulator, pass } = start()
    expect((await search(emulator, 'rate-limited')).headers.get('Retry-After')).toBe('5')
    pass(5000)
    expect((await search(emulator, 'rate-limited')).status).toBe(200)
  })

  test('html, garbage and half an answer come with 200', async () => {
    const { emulator } = start()
    expect(await (await search(emulator, 'html')).text()).toContain('<!doctype html>')
    expect(await json<Page>(search(emulator, 'garbage'))).not.toHaveProperty('totalResults')
    await expect(json<Page>(search(emulator, 'truncated-json'))).rejects.toThrow(SyntaxError)
  })

  test('a cut body is shorter than it was announced', async () => {
    const { emulator } = start()
    const response = await search(emulator, 'cut-short')
    const announced = Number(response.headers.get('Content-Length'))
    expect((await response.arrayBuffer()).byteLength).toBe(Math.floor(announced / 2))
  })

  test('are all in the documentation, and no others', () => {
    const documented = readFileSync('docs/emulator.md', 'utf8').matchAll(/^\| `([a-z-]+)` +\| (.+?) +\|$/gm)
    const expected = FAULTS.map(({ name, description }) => [name, description])
    expect([...documented].map(([, name, description]) => [name, description])).toEqual(expected)
  })

  test('a lost connection rejects', async () => {
    const { emulator } = start()
    await expect(search(emulator, 'dropped')).rejects.toThrow(TypeError)
  })

  test('a request that is never answered ends when the caller gives up', async () => {
    const { emulator } = start()
    const controller = new AbortController()
    const path = customersOf(company, '?query=customerName~fault:hang')
    const response = emulator.fetch(new Request(apiUrl(path), { signal: controller.signal }))
    controller.abort()
    await expect(response).rejects.toThrow('aborted')
  })

  test('can be switched on for one company, for a number of requests, and off', async () => {
    const { emulator } = start()
    const on = { companyId: company, fault: 'server-error' }
    expect((await send(emulator, 'POST', '/emulator/faults', { ...on, times: 1 })).status).toBe(201)
    expect((await get(emulator, customersOf(company))).status).toBe(500)
    expect((await get(emulator, customersOf(company))).status).toBe(200)
    await send(emulator, 'POST', '/emulator/faults', on)
    expect((await get(emulator, customersOf(seedCompanyId('myob')))).status).toBe(200)
    expect((await get(emulator, `/companies/${company}`)).status).toBe(200)
    expect((await get(emulator, customersOf(company))).status).toBe(500)
    await send(emulator, 'DELETE', `/emulator/faults?companyId=${company}`)
    expect((await get(emulator, customersOf(company))).status).toBe(200)
  })

  test('a control request that makes no sense is refused with the reason', async () => {
    const { emulator } = start()
    const response = await send(emulator, 'POST', '/emulator/faults', { fault: 'earthquake' })
    expect(response.status).toBe(400)
    expect((await json<{ error: string }>(response)).error).toContain('unknown fault')
  })
})

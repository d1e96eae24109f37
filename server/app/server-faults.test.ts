import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createAccess } from '../access/access.ts'
import type { ServerConfig } from './config.ts'
import { createApp } from './app.ts'
import { SERVER_READ_FAULTS, SERVER_WRITE_FAULTS } from '../emulator/faults/fault-catalogue.ts'
import { seedCompanyId, seedConnectionId } from '../emulator/world/seed-companies.ts'
import { createRequestHandler, createHandler } from './handler.ts'
import { toFetchHandler, fromFetch } from '../http/fetch-adapter.ts'
import { loadSite } from '../site/site.ts'
import { temporaryFolder, writeSite } from '../testing/built-site.ts'
import { handlerResponding, fromPage, liveConfig } from '../testing/handler-under-test.ts'
import type { FetchHandler } from '../http/fetch-adapter.ts'

const emulated: ServerConfig = { ...liveConfig, upstream: { mode: 'emulator', customers: 0 } }
const companyId = seedCompanyId('xero')
const CUSTOMERS = `/api/companies/${companyId}/data/customers`
const PUSH = `/api/companies/${companyId}/connections/${seedConnectionId('xero')}/push/customers`
const HOUR_MS = 3_600_000

const search = (fault: string) =>
  fromPage('GET', `${CUSTOMERS}?query=${encodeURIComponent(`customerName~fault:${fault}`)}`)
const create = (fault: string) => fromPage('POST', PUSH, { customerName: `Acme [fault:${fault}]` })

const REFUSALS = [
  ['session', 401],
  ['viewer', 403],
  ['read-only', 403],
  ['rate', 429],
  ['quota', 429],
  ['busy', 503],
] as const

const isRead = (code: string) => SERVER_READ_FAULTS.some(({ name }) => name === `desk-${code}`)

async function writesReceived(handler: FetchHandler): Promise<number> {
  const ledger = await handler(fromPage('GET', `/api/emulator/companies/${companyId}/ledger`))
  return ((await ledger.json()) as { received: number }).received
}

describe('failures of the desk itself, on purpose', () => {
  it.each(REFUSALS)(
    '%s is refused with %i, for reads as for writes, and nothing is sent on',
    async (code, status) => {
      const handler = createHandler(emulated)
      const requests = [create(`write-desk-${code}`), ...(isRead(code) ? [search(`desk-${code}`)] : [])]
      for (const request of requests) {
        const response = await handler(request)
        expect(response.status).toBe(status)
        expect(await response.json()).toMatchObject({ service: 'Desk', deskCode: code })
      }
      expect(await writesReceived(handler)).toBe(0)
    },
  )

  it('end the connection without an answer', async () => {
    const handler = createHandler(emulated)
    await expect(handler(search('desk-network'))).rejects.toThrow(Error)
    await expect(handler(create('write-desk-network'))).rejects.toThrow(Error)
    expect(await writesReceived(handler)).toBe(0)
  })

  it('say nothing until the page gives up', async () => {
    const leave = new AbortController()
    const response = createHandler(emulated)(new Request(search('desk-silent'), { signal: leave.signal }))
    leave.abort()
    await expect(response).rejects.toThrow(Error)
  })

  it('send a good answer an hour ago', async () => {
    // A header has whole seconds.
    const earliest = Math.floor(Date.now() / 1000) * 1000 - HOUR_MS
    const response = await createHandler(emulated)(search('desk-clock'))
    const latest = Date.now() - HOUR_MS
    expect(response.status).toBe(200)
    const date = Date.parse(response.headers.get('date') ?? '')
    expect(date >= earliest && date <= latest).toBe(true)
  })

  it('are switched on for a company: its data, or all its requests, or once, and syncs as well', async () => {
    const handler = createHandler(emulated)
    const switchOn = (fault: string, more: object = {}) =>
      handler(fromPage('POST', '/api/emulator/faults', { companyId, fault, ...more }))
    const status = async (path: string, method = 'GET') => (await handler(fromPage(method, path))).status
    const company = `/api/companies/${companyId}`

    await switchOn('desk-busy')
    expect([await status(CUSTOMERS), await status(company)]).toEqual([503, 200])
    await switchOn('desk-session', { scope: 'all', times: 1 })
    expect([await status(company), await status(company)]).toEqual([401, 200])
    await switchOn('write-desk-viewer')
    expect(await status(`${company}/data/queue/customers`, 'POST')).toBe(403)
    expect((await handler(fromPage('DELETE', `/api/emulator/faults?companyId=${companyId}`))).status).toBe(
      204,
    )
    expect(await status(CUSTOMERS)).toBe(200)
  })
})

const FILE = '/assets/index-B1c_-2x3.js'

/** The desk on a built site, as it is served. */
function deskOnSite(config: ServerConfig, upstream?: () => Promise<Response>): FetchHandler {
  const directory = join(temporaryFolder(), 'dist')
  writeSite(directory)
  const api = createRequestHandler(config, upstream && fromFetch(upstream))
  return toFetchHandler(createApp({ config, access: createAccess(config), api, site: loadSite(directory) }))
}

describe('a newer version, on purpose', () => {
  it('takes files away from one browser until it loads a page', async () => {
    const desk = deskOnSite(emulated)
    const cookie = (await desk(search('desk-update'))).headers.get('set-cookie')?.split(';')[0] ?? ''
    expect(cookie).toContain('update')
    expect((await desk(fromPage('GET', FILE, undefined, { cookie }))).status).toBe(404)
    expect((await desk(fromPage('GET', FILE))).status).toBe(200)
    const page = await desk(fromPage('GET', '/companies', undefined, { cookie, accept: 'text/html' }))
    expect(page.status).toBe(200)
    expect(page.headers.get('set-cookie')).toContain('Max-Age=0')
  })
})

describe('with a key', () => {
  it.each([...SERVER_READ_FAULTS, ...SERVER_WRITE_FAULTS])(
    '$name means nothing',
    async ({ name, applies }) => {
      const { handler, received } = handlerResponding(() => Response.json({ results: [] }))
      const response = await handler(applies === 'read' ? search(name) : create(name))
      expect(response.status).toBe(200)
      expect(response.headers.get('date')).toBeNull()
      expect(response.headers.get('set-cookie')).toBeNull()
      expect(received).toHaveLength(1)
    },
  )

  it('the cookie of a newer version takes nothing away', async () => {
    const desk = deskOnSite(liveConfig, async () => Response.json({}))
    const cookie = 'desk-fault-update=out'
    expect((await desk(fromPage('GET', FILE, undefined, { cookie }))).status).toBe(200)
    const page = await desk(fromPage('GET', '/companies', undefined, { cookie, accept: 'text/html' }))
    expect(page.headers.get('set-cookie')).toBeNull()
  })
})

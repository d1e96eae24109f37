import { describe, expect, test, vi } from 'vitest'
import { seedCompanyId } from '../emulator/world/seed-companies.ts'
import { createDemoApi } from './demo-api.ts'

const PAGE = 'https://demos.example'
const company = seedCompanyId('xero')
const CUSTOMERS = `/api/companies/${company}/data/customers`

function start() {
  const onNewerVersion = vi.fn<() => void>()
  const api = createDemoApi({ customers: 30, onNewerVersion })
  const get = (path: string) => api(new Request(PAGE + path))
  const search = (fault: string) =>
    get(`${CUSTOMERS}?query=${encodeURIComponent(`customerName~fault:${fault}`)}`)
  return { api, get, search, onNewerVersion }
}

describe('the API in the page', () => {
  test('answers as the server does', async () => {
    const { get } = start()
    const list = await get(`${CUSTOMERS}?page=1&pageSize=3`)
    expect([list.status, list.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8'])
    expect(list.headers.get('x-request-id')).toMatch(/^[-\w]{36}$/)
    expect(await list.json()).toMatchObject({ results: [{}, {}, {}] })

    const unknown = await get('/api/apiKeys')
    expect([unknown.status, await unknown.json()]).toMatchObject([404, { service: 'Desk' }])
  })

  test('takes what is sent', async () => {
    const { api, get } = start()
    const fault = { companyId: company, fault: 'forbidden' }
    const headers = { 'Content-Type': 'application/json' }
    const body = JSON.stringify(fault)
    const switched = await api(new Request(`${PAGE}/api/emulator/faults`, { method: 'POST', headers, body }))
    expect(switched.ok).toBe(true)
    expect((await get(CUSTOMERS)).status).toBe(403)
  })

  test.each([
    ['bad-gateway', 502, { service: 'Desk' }],
    ['html', 502, { service: 'Desk' }],
    ['desk-rate', 429, { service: 'Desk', deskCode: 'rate' }],
    ['conflict', 409, { service: 'PublicApi' }],
  ])('fails with %s as behind the server', async (fault, status, body) => {
    const response = await start().search(fault)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject(body)
  })

  test('breaks the connection where the server would', async () => {
    await expect(start().search('desk-network')).rejects.toThrow(Error)
  })

  test('says when the page is to find a newer version', async () => {
    const { search, onNewerVersion } = start()
    expect((await search('slow-never')).status).toBeLessThan(500)
    expect(onNewerVersion).not.toHaveBeenCalled()
    expect((await search('desk-update')).status).toBe(200)
    expect(onNewerVersion).toHaveBeenCalledOnce()
  })
})

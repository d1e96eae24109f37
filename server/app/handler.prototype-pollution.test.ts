import { describe, expect, it } from 'vitest'
import { seedCompanyId, seedConnectionId } from '../emulator/world/seed-companies.ts'
import { createHandler } from './handler.ts'
import { COMPANY, handlerResponding, fromPage, liveConfig } from '../testing/handler-under-test.ts'

const POISON = '"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}'

/** Members that an object has although nobody gave it any. */
const polluted = (): unknown[] => [...Object.keys(Object.prototype), ...('isAdmin' in {} ? ['isAdmin'] : [])]

describe('members named like parts of every object', () => {
  it.each([200, 400, 422, 500])('of an answer with %i change nothing but the answer', async (status) => {
    const { handler } = handlerResponding(
      () =>
        new Response(`{"error":"x",${POISON},"validation":{${POISON}}}`, {
          status,
          headers: { 'Content-Type': 'application/json' },
        }),
    )
    const response = await handler(fromPage('GET', `/api/companies/${COMPANY}/dataStatus`))
    expect(response.status).toBe(status)
    await response.text()
    expect(polluted()).toEqual([])
  })

  it('of a write, a query or a control of the emulator change nothing but the record', async () => {
    const handler = createHandler({ ...liveConfig, upstream: { mode: 'emulator', customers: 0 } })
    const company = seedCompanyId('xero')
    const push = `/companies/${company}/connections/${seedConnectionId('xero')}/push/customers`
    const list = `/companies/${company}/data/customers`
    const first = (await (await handler(fromPage('GET', `/api${list}?pageSize=1`))).json()) as {
      results: { id: string }[]
    }
    const source = `/emulator/companies/${company}/source-customers/${first.results[0]?.id ?? ''}`
    const requests: [method: string, path: string, body?: string][] = [
      ['POST', push, `{"customerName":"Poison",${POISON},"addresses":[{${POISON}}]}`],
      ['PATCH', `/emulator/companies/${company}`, `{"settings":{${POISON}}}`],
      ['POST', source, `{"patch":{${POISON}}}`],
      ['POST', '/emulator/companies', `{"platformKey":"gbol",${POISON}}`],
      ['GET', `${list}?query=${encodeURIComponent('__proto__.isAdmin=true')}`],
      ['GET', `${list}?orderBy=__proto__`],
    ]
    for (const [method, path, body] of requests) {
      const response = await handler(fromPage(method, `/api${path}`, body))
      expect([path, response.status < 500]).toEqual([path, true])
      expect([path, polluted()]).toEqual([path, []])
    }
  })
})

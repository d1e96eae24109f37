import { describe, expect, it } from 'vitest'
import { createHandler } from './handler.ts'
import { fromPage, liveConfig } from '../testing/handler-under-test.ts'

describe('the controls of the emulator', () => {
  it('set and clear a fault for one company', async () => {
    const handler = createHandler({ ...liveConfig, upstream: { mode: 'emulator', customers: 0 } })
    const companies = (await (await handler(fromPage('GET', '/api/companies?pageSize=1'))).json()) as {
      results: { id: string }[]
    }
    const companyId = companies.results[0]?.id ?? ''
    const board = (await (await handler(fromPage('GET', '/api/emulator/faults'))).json()) as {
      catalogue: { name: string }[]
    }
    const fault = board.catalogue[0]?.name
    expect((await handler(fromPage('POST', '/api/emulator/faults', { companyId, fault }))).ok).toBe(true)
    expect((await handler(fromPage('DELETE', `/api/emulator/faults?companyId=${companyId}`))).ok).toBe(true)
    expect(await (await handler(fromPage('GET', '/api/emulator/faults'))).json()).toMatchObject({
      active: [],
    })
  })

  it('do not exist with a key', async () => {
    const live = createHandler(liveConfig, () => expect.fail('asked the upstream'))
    for (const path of ['/faults', '/companies', `/companies/${liveConfig.host}/ledger`]) {
      expect((await live(fromPage('GET', `/api/emulator${path}`))).status).toBe(404)
    }
  })
})

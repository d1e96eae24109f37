import { expect, it } from 'vitest'
import { createEmulator } from '../emulator.ts'
import { Quota } from './quota.ts'

const NOON = Date.UTC(2026, 10, 27, 12)

it('counts without a limit, and never says that nothing is left', () => {
  const quota = new Quota()
  for (let request = 0; request < 1500; request++) expect(quota.spend(NOON)).toBe(0)
  expect(quota.headers(NOON, 0)).toEqual({
    'X-Rate-Limit-Limit': '1000',
    'X-Rate-Limit-Remaining': '1',
    'X-Rate-Limit-Reset': 'Sat, 28 Nov 2026 00:00:00 GMT',
  })
})

it('enforces a limit until midnight UTC', () => {
  const quota = new Quota(2)
  expect([quota.spend(NOON), quota.spend(NOON)]).toEqual([0, 0])
  expect(quota.headers(NOON, 50)).toMatchObject({ 'X-Rate-Limit-Limit': '2', 'X-Rate-Limit-Remaining': '0' })
  expect(quota.spend(NOON)).toBe(12 * 60 * 60)
  expect(quota.spend(NOON + 12 * 60 * 60 * 1000 - 1)).toBe(1)
  expect(quota.spend(NOON + 12 * 60 * 60 * 1000)).toBe(0)
  expect(quota.headers(NOON + 12 * 60 * 60 * 1000, 50)).toMatchObject({ 'X-Rate-Limit-Remaining': '1' })
})

it('is what every request to the API spends, and nothing the demo’s own controls do', async () => {
  const emulator = createEmulator({ customers: 0, dailyQuota: 2, now: () => NOON })
  const read = (path: string) => emulator.fetch(new Request(`https://api.codat.io${path}`))
  const companies = '/companies?page=1&pageSize=1'
  expect((await read('/emulator/faults')).status).toBe(200)
  expect((await read(companies)).status).toBe(200)
  expect((await read(companies)).headers.get('X-Rate-Limit-Remaining')).toBe('0')
  const refused = await read(companies)
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, String(12 * 60 * 60)])
  expect((await read('/emulator/faults')).status).toBe(200)
})

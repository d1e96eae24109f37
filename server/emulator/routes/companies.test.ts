import { describe, expect, test } from 'vitest'
import { get, json, send, startEmulator } from '../../testing/emulator.ts'
import type { Page } from '../../testing/emulator.ts'
import { startCompany } from '../../testing/push.ts'
import { seedCompanyId, seedConnectionId } from '../world/seed-companies.ts'

const LARGE = seedCompanyId('large')

/** Which companies have the tags; only the largest one has any. */
async function withTags(tags: string) {
  const { emulator } = startEmulator()
  const response = await get(emulator, `/companies?pageSize=500&tags=${encodeURIComponent(tags)}`)
  if (response.status !== 200) return response.status
  const ids = (await json<Page>(response)).results.map((company) => company['id'])
  return { count: ids.length, hasLarge: ids.includes(LARGE) }
}

describe('companies by tag', () => {
  test.each([
    ['region=uk', { count: 1, hasLarge: true }],
    ['region=UK', { count: 1, hasLarge: true }],
    [' region = uk && tier~enter ', { count: 1, hasLarge: true }],
    ['region=uk&&tier=small', { count: 0, hasLarge: false }],
    ['planet=mars', { count: 0, hasLarge: false }],
    ['planet~mars', { count: 0, hasLarge: false }],
    ['constructor~object', { count: 0, hasLarge: false }],
  ])('%s', async (tags, expected) => expect(await withTags(tags)).toEqual(expected))

  test('region!=uk also holds for companies without the tag', async () => {
    const all = await withTags('')
    expect(all).toMatchObject({ hasLarge: true })
    expect(await withTags('region!=uk')).toEqual({
      count: typeof all === 'number' ? all : all.count - 1,
      hasLarge: false,
    })
  })

  test.each(['region', 'region=', '=uk', 'region=uk&&', '&&'])('%j is a bad request', async (tags) => {
    expect(await withTags(tags)).toBe(400)
  })
})

describe('a company', () => {
  test('is read with its connections, which can be listed and read too', async () => {
    const { emulator } = startEmulator()
    const id = seedCompanyId('severalConnections')
    const company = await json<{ dataConnections: { id: string }[] }>(get(emulator, `/companies/${id}`))
    const ids = [0, 1, 2].map((index) => seedConnectionId('severalConnections', index))
    expect(company.dataConnections.map((one) => one.id)).toEqual(ids)
    const page = await json<Page>(get(emulator, `/companies/${id}/connections?query=status%3Dlinked`))
    expect(page.results.map((one) => one['platformName'])).toEqual(['Xero', 'Basiq'])
    const one = await json<unknown>(get(emulator, `/companies/${id}/connections/${ids[0] ?? ''}`))
    expect(one).toEqual(company.dataConnections[0])
  })

  test.each([`/companies/nobody`, `/companies/${LARGE}/connections/none`])('at %s is a 404', async (path) => {
    expect((await get(startEmulator().emulator, path)).status).toBe(404)
  })
})

describe('a connection', () => {
  test('can be unlinked while it is linked, and changed in no other way', async () => {
    const { emulator, company, connectionId } = await startCompany()
    const path = `${company}/connections/${connectionId}`
    const patch = (status: string) => send(emulator, 'PATCH', path, { status })
    expect((await patch('Deauthorized')).status).toBe(400)
    expect(await json<unknown>(patch('Unlinked'))).toMatchObject({ id: connectionId, status: 'Unlinked' })
    expect(await json<unknown>(get(emulator, path))).toMatchObject({ status: 'Unlinked' })
    expect((await patch('Unlinked')).status).toBe(400)
    expect((await patch('Linked')).status).toBe(400)
  })
})

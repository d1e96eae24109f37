import { describe, expect, test } from 'vitest'
import type { Company } from './company.ts'
import type { SeedName } from './seed-companies.ts'
import { seedCompanyId } from './seed-companies.ts'
import { seedCompanies } from './seed-world.ts'

const DELAYS = { pushMs: 1, syncStageMs: 1, slowMs: 1 }
const companies = seedCompanies(3, DELAYS)

function named(name: SeedName): Company {
  const company = companies.find(({ id }) => id === seedCompanyId(name))
  if (company === undefined) throw new Error(`no company ${name}`)
  return company
}

const bodies = (all: readonly Company[]) => all.map((company) => company.body())

describe('the first day', () => {
  test('has enough companies for a list of two pages, all different', () => {
    expect(companies.length).toBeGreaterThan(100)
    expect(new Set(companies.map(({ id }) => id)).size).toBe(companies.length)
    expect(new Set(companies.map(({ details }) => details.name)).size).toBe(companies.length)
  })

  test('is the same every time', () => {
    expect(bodies(seedCompanies(3, DELAYS))).toEqual(bodies(companies))
  })

  test('has the largest company in the size that was wanted', () => {
    expect(named('large').books.cache.size).toBe(3)
  })
})

describe('syncs so far', () => {
  test.each<[SeedName, string[], boolean]>([
    ['xero', ['Complete'], true],
    ['neverSynced', [], false],
    ['firstSyncRunning', ['Fetching'], false],
    ['syncRunning', ['Fetching', 'Complete'], true],
    ['syncFailed', ['FetchError', 'Complete'], true],
    ['deauthorized', ['AuthError', 'Complete'], true],
    ['pendingAuth', [], false],
    ['noConnection', [], false],
    ['noAccounting', [], false],
  ])('of %s are %o, newest first; the cache is filled: %s', (name, statuses, isSynced) => {
    const company = named(name)
    expect(company.pulls.map(({ status }) => status)).toEqual(statuses)
    expect(company.books.cache.size > 0).toBe(isSynced)
    expect(company.body().lastSync).toBe(isSynced ? '2026-11-20T04:12:37Z' : undefined)
  })

  test('show in the data status: the latest one, and the latest that succeeded', () => {
    const { pulls, dataSets } = named('syncFailed')
    const [failed, good] = pulls
    expect(dataSets.get('customers')).toEqual({
      dataType: 'customers',
      currentStatus: 'FetchError',
      lastSuccessfulSync: '2026-11-20T04:12:37Z',
      latestSyncId: failed?.id,
      latestSuccessfulSyncId: good?.id,
    })
    expect(dataSets.get('invoices')?.currentStatus).toBe('Complete')
  })

  test('name no success while the first one runs', () => {
    const { pulls, dataSets } = named('firstSyncRunning')
    expect([...dataSets.values()]).toEqual([
      { dataType: 'customers', currentStatus: 'Fetching', latestSyncId: pulls[0]?.id },
    ])
    expect(pulls[0]).not.toHaveProperty('completed')
  })

  test('belong to the accounting connection', () => {
    for (const { pulls, connections } of companies)
      for (const { connectionId } of pulls)
        expect(connections.find(({ id }) => id === connectionId)?.sourceType).toBe('Accounting')
  })
})

describe('connections', () => {
  test('say what is wrong only where access was withdrawn', () => {
    for (const { connections } of companies)
      for (const { status, dataConnectionErrors } of connections)
        expect(dataConnectionErrors?.map(({ statusCode }) => statusCode)).toEqual(
          status === 'Deauthorized' ? ['401'] : undefined,
        )
  })

  test('were never synced before somebody allowed it', () => {
    expect(named('pendingAuth').connections[0]).not.toHaveProperty('lastSync')
  })
})

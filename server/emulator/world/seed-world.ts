import { makeCustomers } from '../books/make-customers.ts'
import { makeCompanyName } from '../books/names.ts'
import { REGIONS } from '../books/places.ts'
import type { DataSet, EmulatorDelays } from './company.ts'
import { Company, connectionBody } from './company.ts'
import { habitsOf } from '../books/habits.ts'
import { namedUuid } from '../codat/ids.ts'
import { ACCOUNTING_DATA_TYPES, PLATFORMS, platformOf } from '../codat/platforms.ts'
import { createRandom } from '../books/random.ts'
import type { SeedCompany, SyncState } from './seed-companies.ts'
import { companyIdOf, connectionIdOf, namedCompanies } from './seed-companies.ts'
import type { CompanyReference, PullOperation } from '../codat/wire.ts'
import { present } from '../codat/wire.ts'

/** Ordinary companies that only make the list of companies long enough to page. */
const ORDINARY_COMPANIES = 64
const FIRST_ORDINARY_NUMBER = 101

const LAST_SYNC = '2026-11-20T04:12:37Z'
const FAILED_SYNC = '2026-11-21T04:10:02Z'
const RUNNING_SINCE = '2026-11-22T22:41:09Z'

function ordinaryCompanies(): SeedCompany[] {
  const random = createRandom('ordinary companies')
  const [first, ...others] = PLATFORMS.filter((platform) => platform.customers !== 'unsupported')
  if (!first) return []
  return Array.from({ length: ORDINARY_COMPANIES }, (_, index) => {
    const number = FIRST_ORDINARY_NUMBER + index
    const { key } = random.pick([first, ...others])
    const customers = random.int(3, 240)
    return {
      number,
      name: makeCompanyName(random, REGIONS[habitsOf(key).regions[0]]),
      connections: [{ platformKey: key, status: random.chance(0.9) ? 'Linked' : 'Deauthorized' }],
      sync: 'synced',
      records: () => makeCustomers(key, customers, `company ${number}`),
    } satisfies SeedCompany
  })
}

const pullId = (seed: SeedCompany, what: string) => namedUuid(`pull ${seed.number} ${what}`)

function makePull(seed: SeedCompany, what: string, more: Partial<PullOperation>): PullOperation {
  const index = Math.max(
    seed.connections.findIndex(
      (connection) => platformOf(connection.platformKey).sourceType === 'Accounting',
    ),
    0,
  )
  return {
    id: pullId(seed, what),
    companyId: companyIdOf(seed.number),
    connectionId: connectionIdOf(seed.number, index),
    dataType: 'customers',
    status: 'Complete',
    requested: LAST_SYNC.replace('12:37', '11:58'),
    completed: LAST_SYNC,
    progress: 100,
    isCompleted: true,
    isErrored: false,
    ...more,
  }
}

const DEAUTHORIZED_ERROR = 'The connection to the accounting platform is no longer authorised.'

/** Reads of customers so far, newest first. */
function makePulls(seed: SeedCompany): PullOperation[] {
  const good = makePull(seed, 'good', {})
  const { completed: _pending, ...open } = makePull(seed, 'running', {
    status: 'Fetching',
    requested: RUNNING_SINCE,
    progress: 20,
    isCompleted: false,
  })
  const failed = (status: string, errorMessage: string) =>
    makePull(seed, 'failed', {
      status,
      requested: FAILED_SYNC,
      completed: FAILED_SYNC,
      progress: 20,
      isErrored: true,
      errorMessage,
    })
  const bySync: Record<SyncState, PullOperation[]> = {
    synced: seed.connections.some((connection) => connection.status === 'Deauthorized')
      ? [failed('AuthError', DEAUTHORIZED_ERROR), good]
      : [good],
    never: [],
    none: [],
    'first-running': [open],
    running: [open, good],
    failed: [failed('FetchError', 'The accounting platform took too long to respond.'), good],
  }
  return bySync[seed.sync]
}

function makeDataSets(pulls: readonly PullOperation[]): DataSet[] {
  const latest = pulls[0]
  const good = pulls.find((pull) => pull.status === 'Complete')
  if (!latest) return []
  const customers = present<DataSet>({
    dataType: 'customers',
    lastSuccessfulSync: good?.completed,
    currentStatus: latest.status,
    latestSyncId: latest.id,
    latestSuccessfulSyncId: good?.id,
  })
  const sets = [customers]
  for (const dataType of good ? ACCOUNTING_DATA_TYPES : [])
    if (dataType !== 'customers') sets.push({ ...customers, dataType, currentStatus: 'Complete' })
  return sets
}

function seedCompany(seed: SeedCompany, all: readonly SeedCompany[], delays: EmulatorDelays): Company {
  const id = companyIdOf(seed.number)
  const pulls = makePulls(seed)
  const lastSync = pulls.find((pull) => pull.status === 'Complete')?.completed
  const created = `2025-0${1 + (seed.number % 9)}-14T10:45:18Z`
  const connections = seed.connections.map(({ platformKey, status }, index) => {
    const body = connectionBody(
      id,
      present({
        id: connectionIdOf(seed.number, index),
        platformKey,
        status,
        created,
        lastSync: status === 'PendingAuth' ? undefined : lastSync,
      }),
    )
    if (status !== 'Deauthorized') return body
    const error = {
      statusCode: '401',
      statusText: 'Unauthorized',
      errorMessage: DEAUTHORIZED_ERROR,
      erroredOnUtc: FAILED_SYNC,
      status: 'Active' as const,
    }
    return { ...body, dataConnectionErrors: [error] }
  })
  return new Company({
    details: present({
      id,
      name: seed.name,
      description: seed.description,
      tags: seed.tags,
      ...family(seed, all),
      created,
      createdByUserName: 'Robin Ashdown',
      products: ['accounting'],
    }),
    connections,
    opening: { records: seed.records, synced: lastSync !== undefined },
    dataSets: makeDataSets(pulls),
    pulls,
    delays: { ...delays },
    settings: seed.settings ?? {},
  })
}

const reference = ({ number, name }: SeedCompany): CompanyReference => {
  const id = companyIdOf(number)
  return { id, name, links: { portal: `https://app.codat.io/companies/${id}/summary` } }
}

/** The companies above and below one; only those with such have the members. */
function family(seed: SeedCompany, all: readonly SeedCompany[]) {
  const parent = all.find(({ number }) => number === seed.parent)
  const subsidiaries = all.filter((other) => other.parent === seed.number)
  return {
    ...(parent && { referenceParentCompany: reference(parent) }),
    ...((parent ?? subsidiaries[0]) && { referenceSubsidiaryCompanies: subsidiaries.map(reference) }),
  }
}

export function seedCompanies(customers: number, delays: EmulatorDelays): Company[] {
  const all = [...namedCompanies(customers), ...ordinaryCompanies()]
  return all.map((seed) => seedCompany(seed, all, delays))
}

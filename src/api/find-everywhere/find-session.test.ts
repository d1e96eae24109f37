import { expect, it } from 'vitest'
import type { Company } from '../companies.ts'
import { ApiError } from '../errors.ts'
import { createFindSession } from './find-session.ts'
import type { searchCompany } from './search-company.ts'
import { testClock } from './test-clock.fixture.ts'

const WANTED = { q: 'acme', kind: 'name' } as const
const companies = (count: number): Company[] =>
  Array.from({ length: count }, (_, place) => ({ id: `c${place}`, name: `Company ${place}` }))
const failure = (status: number, retryAfterMs?: number) =>
  new ApiError({ kind: 'http', status, retryAfterMs, request: 'GET /companies/x', at: 0 })

const ids = (list: readonly { company: Company }[] = []) => list.map(({ company }) => company.id)

/** Responses take 200 ms; every third company has a match, and some fail as long as they are told to. */
function session(errors: Map<string, unknown> = new Map()) {
  const clock = testClock()
  const searched: string[] = []
  const search: typeof searchCompany = async (company, _wanted, signal) => {
    searched.push(company.id)
    await clock.around.sleep(200, signal)
    const error = errors.get(company.id)
    if (error !== undefined) throw error
    const hasMatch = Number(company.id.slice(1)) % 3 === 0
    const matches = hasMatch ? [{ customer: { id: '1' }, field: 'customerName' as const }] : []
    return { company, matches, unreadable: 0, looked: undefined }
  }
  const find = createFindSession(search, clock.around)
  const start = (count: number) => find.start(WANTED, { companies: companies(count), skipped: [] })
  const finish = () => clock.until(() => find.getState()?.step !== 'running')
  return { clock, find, searched, start, finish, state: () => find.getState() }
}

it('has nothing before its first search', () => {
  const { find, state } = session()
  find.stop()
  find.resume()
  find.retry()
  expect(state()).toBeUndefined()
})

it('keeps what it has found, in the order it came, and tells of each step', async () => {
  const { find, start, finish, state } = session()
  const seen: number[] = []
  find.subscribe(() => seen.push(state()?.searched ?? 0))
  start(10)
  await finish()
  expect(state()).toMatchObject({ wanted: WANTED, step: 'done', searched: 10, failed: [], left: [] })
  expect(ids(state()?.found)).toEqual(['c0', 'c3', 'c6', 'c9'])
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
})

it('names the companies that failed, which are no misses, and searches them again', async () => {
  const errors = new Map([
    ['c3', failure(500)],
    ['c4', failure(403)],
  ])
  const { find, searched, start, finish, state } = session(errors)
  start(9)
  await finish()
  expect([ids(state()?.failed), state()?.searched]).toEqual([['c3', 'c4'], 7])
  errors.delete('c3')
  find.retry()
  await finish()
  expect([ids(state()?.failed), ids(state()?.found), state()?.searched]).toEqual([
    ['c4'],
    ['c0', 'c6', 'c3'],
    8,
  ])
  expect(searched).toHaveLength(11)
})

it('stops when told to, and goes on from there', async () => {
  const { find, clock, searched, start, finish, state } = session()
  start(30)
  await clock.until(() => state()?.searched === 5)
  const at = clock.now()
  find.stop()
  expect(state()?.step).toBe('stopped')
  await clock.until(() => true)
  expect([clock.now() - at, state()?.searched, state()?.left.length]).toEqual([0, 5, 25])
  find.resume()
  await finish()
  expect(state()).toMatchObject({ step: 'done', searched: 30, left: [] })
  // Those that were in flight have to be requested again.
  expect(new Set(searched).size).toBe(30)
  expect(searched.length).toBeLessThanOrEqual(32)
})

it('says how long it pauses, and stops for what would meet every company', async () => {
  const errors = new Map<string, unknown>([['c1', failure(429, 3000)]])
  const { clock, start, finish, state, find } = session(errors)
  start(20)
  await clock.until(() => state()?.pauseMs !== undefined)
  expect(state()?.pauseMs).toBe(3000)
  errors.clear()
  await finish()
  expect(state()).toMatchObject({ step: 'done', searched: 20, pauseMs: undefined })

  const rejected = failure(401)
  errors.set('c2', rejected)
  start(20)
  await finish()
  expect(state()).toMatchObject({ step: 'stopped', error: rejected, failed: [] })
  expect((state()?.searched ?? 0) + (state()?.left.length ?? 0)).toBe(20)
  errors.clear()
  find.resume()
  await finish()
  expect(state()).toMatchObject({ step: 'done', error: undefined, searched: 20 })
})

it('runs one search, and keeps the last ones for going back to them', async () => {
  const { clock, find, searched, start, finish, state } = session()
  start(30)
  await clock.until(() => state()?.searched === 4)
  const other = { q: 'other', kind: 'email' } as const
  find.start(other, { companies: companies(2), skipped: [] })
  await finish()
  expect(state()).toMatchObject({ wanted: other, step: 'done', searched: 2 })
  expect(find.getState(WANTED)).toMatchObject({ step: 'stopped', searched: 4 })
  expect(find.getState({ q: 'unknown', kind: 'name' })).toBeUndefined()

  const before = searched.length
  find.show(WANTED)
  expect([state()?.wanted, searched.length]).toEqual([WANTED, before])
  find.resume()
  await finish()
  expect(state()).toMatchObject({ wanted: WANTED, step: 'done', searched: 30, left: [] })
  expect(find.getState(other)).toMatchObject({ step: 'done', searched: 2 })
})

const wanted = (number: number) => ({ q: `number ${number}`, kind: 'name' }) as const

it('stops what runs when another search is shown, and keeps ten', async () => {
  const { clock, find, start, state } = session()
  for (let number = 0; number < 10; number += 1) find.start(wanted(number), { companies: [], skipped: [] })
  start(30)
  await clock.until(() => state()?.searched === 4)
  find.show(wanted(9))
  expect(find.getState(WANTED)).toMatchObject({ step: 'stopped', searched: 4 })
  expect([find.getState(wanted(0)), find.getState(wanted(1))?.wanted]).toEqual([undefined, wanted(1)])
})

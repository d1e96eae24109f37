import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fault, ledgerOf, makeCompany, TestWorld, updateInput } from './world.ts'
import type { TestCompany, TestTab } from './world.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
let world: TestWorld
let company: TestCompany

beforeEach(async () => {
  world = new TestWorld()
  vi.stubGlobal('fetch', world.fetch)
  company = await makeCompany(world)
})
afterEach(() => vi.unstubAllGlobals())

const survivor = () => company.customerIds[0] ?? ''
const twin = () => company.customerIds[1] ?? ''
const update = (tab: TestTab, name = 'Acme') =>
  tab.engine.send(updateInput(company, survivor(), name, { draftId: 'keep' }))
const archive = (tab: TestTab) =>
  tab.engine.send(
    updateInput(company, twin(), 'Acme Ltd', {
      draftId: 'archive',
      after: 'keep',
      payload: { customerName: 'Acme Ltd', status: 'Archived' },
    }),
  )
const refused = { reason: 'not-its-turn' }
const sentTo = (id: string) =>
  world.requests.filter(({ method, path }) => method === 'PUT' && path.includes(id)).length
const inBooks = async () =>
  (await ledgerOf(world, company)).filter(({ applied }) => applied).map(({ customerId }) => customerId)

/** Tries to archive again and again while the survivor isn't confirmed; resolves with how that was refused. */
async function tryEarly(tab: TestTab, id: string): Promise<unknown[]> {
  const refusals: unknown[] = []
  for (const time of [0, 10_000, MINUTE, 10 * MINUTE]) {
    await world.pass(time)
    if (tab.entry(id)?.state === 'confirmed') break
    refusals.push(await archive(tab).catch((error: unknown) => error))
  }
  return refusals
}

describe('archiving waits until the survivor is confirmed', () => {
  test('and goes out then, once, after it', async () => {
    const tab = world.openTab()
    await expect(archive(tab)).rejects.toMatchObject(refused)
    await update(tab)
    await expect(archive(tab)).rejects.toMatchObject(refused)
    await world.pass(MINUTE)
    const [first, second] = await Promise.all([archive(tab), archive(tab)])
    expect(first.id).toBe(second.id)
    await world.pass(MINUTE)
    expect(tab.entry(first.id)?.state).toBe('confirmed')
    expect(sentTo(twin())).toBe(1)
    expect(await inBooks()).toEqual([survivor(), twin()])
  })

  test.each([
    ['write-failed-nested', 'failed'],
    ['write-rate-limited', 'failed'],
    ['write-dropped-before', 'unknown'],
    ['write-timeout-lost', 'timed-out'],
    ['write-timeout-lands', 'timed-out'],
    ['write-stays-pending', 'pending'],
  ])('and isn’t sent after %s, while the survivor is %s', async (name, state) => {
    const tab = world.openTab()
    await fault(world, company, name)
    const { id } = await update(tab)
    expect(await tryEarly(tab, id)).toMatchObject([refused, refused, refused, refused])
    expect(tab.entry(id)?.state).toBe(state)
    expect(sentTo(twin())).toBe(0)
  })

  test.each(['write-dropped-after', 'write-server-error-after'])(
    'and isn’t sent after %s before the survivor is found in the history',
    async (name) => {
      const tab = world.openTab()
      await fault(world, company, name)
      const { id } = await update(tab)
      const refusals = await tryEarly(tab, id)
      expect(refusals.length).toBeGreaterThan(0)
      expect(refusals).toMatchObject(refusals.map(() => refused))
      expect(await inBooks()).toEqual([survivor()])
      await archive(tab)
      await world.pass(MINUTE)
      expect(await inBooks()).toEqual([survivor(), twin()])
    },
  )

  test('and goes out once a correction of the failed update is confirmed', async () => {
    const tab = world.openTab()
    await fault(world, company, 'write-failed-nested')
    const failed = await update(tab)
    await world.pass(MINUTE)
    expect(tab.entry(failed.id)?.state).toBe('failed')
    await tab.engine.send(
      updateInput(company, survivor(), 'Acme corrected', { draftId: 'of its own', linkedTo: failed.id }),
    )
    await expect(archive(tab)).rejects.toMatchObject(refused)
    await world.pass(MINUTE)
    await archive(tab)
    await world.pass(MINUTE)
    expect(await inBooks()).toEqual([survivor(), twin()])
  })

  test('also for another tab and after a reload in between', async () => {
    const first = world.openTab()
    await update(first)
    first.close()
    const second = world.openTab()
    await expect(archive(second)).rejects.toMatchObject(refused)
    await world.pass(MINUTE)
    await archive(second)
    second.close()
    const third = world.openTab()
    await world.pass(HOUR)
    expect(third.engine.state.entries.map(({ draftId, state }) => [draftId, state])).toEqual([
      ['archive', 'confirmed'],
      ['keep', 'confirmed'],
    ])
    // The same intent again is the same change.
    await archive(third)
    await world.pass(MINUTE)
    expect(await inBooks()).toEqual([survivor(), twin()])
  })
})

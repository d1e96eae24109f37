import { expect, it } from 'vitest'
import { sentEntry } from '../rules/entry.fixture.ts'
import { LinkCheck } from './link-check.ts'

const MINUTE_MS = 60_000

function check() {
  const world = { now: 0, isLinked: true, reads: 0 }
  const links = new LinkCheck({
    clock: { now: () => world.now },
    requests: { make: (work) => work(new AbortController().signal).catch(() => undefined) },
    read: async () => {
      world.reads += 1
      return world.isLinked
    },
  })
  return { world, links }
}

const refused = (message: string, status = 400) =>
  sentEntry({
    state: 'failed',
    pushOperationKey: null,
    lastError: {
      kind: 'http',
      status,
      message,
      correlationId: null,
      retryAfterMs: null,
      validation: null,
    },
  })

it('asks once a minute for refusals that read alike', async () => {
  const { world, links } = check()
  for (let row = 0; row < 500; row++) {
    world.now = row * 100
    expect(await links.hasCut(refused('The name is too long.'))).toBe(false)
  }
  expect(world.reads).toBe(1)
  world.now = MINUTE_MS
  await links.hasCut(refused('The name is too long.'))
  expect(world.reads).toBe(2)
})

it('asks for one that reads otherwise, and each time while it isn’t linked', async () => {
  const { world, links } = check()
  await links.hasCut(refused('The name is too long.'))
  world.isLinked = false
  expect(await links.hasCut(refused('The name is too long.', 403))).toBe(true)
  expect(await links.hasCut(refused('The connection is not linked.'))).toBe(true)
  expect(await links.hasCut(refused('The connection is not linked.'))).toBe(true)
  expect(world.reads).toBe(4)
})

it('doesn’t ask where Codat has refused nothing', async () => {
  const { world, links } = check()
  expect(await links.hasCut(sentEntry({ state: 'pending' }))).toBe(false)
  expect(await links.hasCut(refused('Too many requests', 429))).toBe(false)
  expect(world.reads).toBe(0)
})

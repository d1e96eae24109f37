import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { Slots, type Release } from './slots.ts'

const never = (): void => undefined

/** What a request does: runs at once, waits, or is turned away. */
function acquire(slots: Slots, person: string, started: string[], key = 'company'): void {
  const slot = slots.acquire(key, person, never)
  if (typeof slot === 'function') started.push(person)
  else void slot?.then((release) => release !== undefined && started.push(person))
}

describe('places at the upstream', () => {
  it('are bounded for each company, and so is waiting', () => {
    const slots = new Slots({ running: 2, waiting: 1, waitMs: 1_000 })
    const taken = [1, 2, 3, 4].map(() => slots.acquire('a', 'ada', never))
    expect(taken.map((slot) => typeof slot)).toEqual(['function', 'function', 'object', 'undefined'])
    expect(typeof slots.acquire('b', 'ada', never)).toBe('function')
    expect(slots.load).toEqual({ running: 3, waiting: 1 })
  })

  it('are given in turns by person', async () => {
    const slots = new Slots({ running: 1, waiting: 100, waitMs: 1_000 })
    const first = slots.acquire('company', 'greedy', never) as Release
    const started: string[] = []
    const releases: Release[] = []
    for (const person of ['greedy', 'greedy', 'greedy', 'ada', 'grace']) {
      void (slots.acquire('company', person, never) as Promise<Release>).then((release) => {
        started.push(person)
        releases.push(release)
      })
    }
    first()
    for (let turn = 0; turn < 5; turn += 1) {
      await Promise.resolve()
      releases[turn]?.()
    }
    expect(started).toEqual(['greedy', 'ada', 'grace', 'greedy', 'greedy'])
    expect(slots.load).toEqual({ running: 0, waiting: 0 })
  })

  it('are not kept for somebody who left, nor given after too long a wait', async () => {
    vi.useFakeTimers()
    const slots = new Slots({ running: 1, waiting: 10, waitMs: 1_000 })
    const first = slots.acquire('company', 'ada', never) as Release
    let leave: (() => void) | undefined
    const left = slots.acquire('company', 'ada', (listener) => (leave = listener))
    const late = slots.acquire('company', 'ada', never)
    leave?.()
    expect(await left).toBeUndefined()
    vi.advanceTimersByTime(1_000)
    expect(await late).toBeUndefined()
    first()
    first()
    expect(slots.load).toEqual({ running: 0, waiting: 0 })
    vi.useRealTimers()
  })

  it('never number more than allowed, whatever comes and goes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('x', 'y', 'z'), fc.boolean()), {
          maxLength: 60,
        }),
        async (steps) => {
          const slots = new Slots({ running: 3, waiting: 5, waitMs: 60_000 })
          const running: Record<string, Release[]> = { a: [], b: [] }
          for (const [key, person, isLeaving] of steps) {
            if (isLeaving) running[key]?.shift()?.()
            else {
              const slot = slots.acquire(key, person, never)
              if (typeof slot === 'function') running[key]?.push(slot)
              else void slot?.then((release) => release && running[key]?.push(release))
            }
            await Promise.resolve()
            expect(running['a']?.length).toBeLessThanOrEqual(3)
            expect(running['b']?.length).toBeLessThanOrEqual(3)
            expect(slots.load.waiting).toBeLessThanOrEqual(10)
          }
          while ((running['a']?.length ?? 0) + (running['b']?.length ?? 0) > 0) {
            running['a']?.shift()?.()
            running['b']?.shift()?.()
            await Promise.resolve()
          }
          expect(slots.load).toEqual({ running: 0, waiting: 0 })
        },
      ),
    )
  })

  it('start those who wait in the order they came', async () => {
    const slots = new Slots({ running: 1, waiting: 10, waitMs: 1_000 })
    const started: string[] = []
    const first = slots.acquire('company', 'a', never) as Release
    for (const person of ['b', 'c']) acquire(slots, person, started)
    first()
    await Promise.resolve()
    expect(started).toEqual(['b'])
  })
})

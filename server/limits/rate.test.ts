import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRateLimit } from './rate.ts'

describe('a limit of requests a minute', () => {
  it('limits nothing if it is not set', () => {
    const rate = createRateLimit(undefined)
    for (let count = 0; count < 1000; count += 1) expect(rate.consume('ada')).toBeUndefined()
  })

  it('allows a quarter of a minute at once, then one at a time as the bucket fills', () => {
    let now = 0
    const rate = createRateLimit(60, () => now)
    for (let count = 0; count < 15; count += 1) expect(rate.consume('ada')).toBeUndefined()
    expect(rate.consume('ada')).toBe(1)
    now += 1_000
    expect(rate.consume('ada')).toBeUndefined()
    expect(rate.consume('ada')).toBe(1)
  })

  it('allows one at once even if a quarter is less', () => {
    const rate = createRateLimit(1, () => 0)
    expect(rate.consume('ada')).toBeUndefined()
    expect(rate.consume('ada')).toBe(60)
  })

  it('counts each person separately', () => {
    const rate = createRateLimit(4, () => 0)
    expect(rate.consume('ada')).toBeUndefined()
    expect(rate.consume('ada')).toBe(15)
    expect(rate.consume('grace')).toBeUndefined()
  })

  it('saves no more than a quarter of a minute for somebody who was away', () => {
    let now = 0
    const rate = createRateLimit(8, () => now)
    rate.consume('ada')
    now += 24 * 3_600_000
    expect([rate.consume('ada'), rate.consume('ada'), rate.consume('ada')]).toEqual([undefined, undefined, 8])
  })

  it('lets a request pass that waits exactly as long as it was told', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.array(fc.nat(5_000), { minLength: 1, maxLength: 60 }),
        (perMinute, pauses) => {
          let now = 0
          const rate = createRateLimit(perMinute, () => now)
          for (const pause of pauses) {
            now += pause
            const seconds = rate.consume('ada')
            if (seconds === undefined) continue
            now += seconds * 1000
            expect(rate.consume('ada')).toBeUndefined()
          }
        },
      ),
    )
  })
})

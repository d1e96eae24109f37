import { expect, it } from 'vitest'
import { RequestLimit } from './request-limit.ts'

it('holds until the latest of the times asked for', () => {
  const limit = new RequestLimit()
  expect(limit.until).toBe(0)
  limit.extend(1000, 5000)
  limit.extend(2000, 1000)
  expect(limit.until).toBe(6000)
  limit.extend(2000, null)
  expect(limit.until).toBe(32_000)
})

import { beforeEach, expect, it } from 'vitest'
import { keptLimit } from './kept-limit.ts'

beforeEach(() => localStorage.clear())

it('is kept for other tabs and reloads', () => {
  expect(keptLimit.read()).toBe(0)
  const until = Date.now() + 5000
  keptLimit.write(until)
  expect(keptLimit.read()).toBe(until)
})

it('is none where it makes no sense', () => {
  keptLimit.write(Date.now() + 25 * 60 * 60_000)
  expect(keptLimit.read()).toBe(0)
  localStorage.setItem('desk.request-limit', '"soon"')
  expect(keptLimit.read()).toBe(0)
})

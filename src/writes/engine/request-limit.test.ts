import { expect, it } from 'vitest'
import { openTabState, TestBrowser } from '../platform/browser.fixture.ts'
import { createKeptLimit } from './kept-limit.fixture.ts'
import { RequestLimit } from './request-limit.ts'

it('holds until the latest of the times asked for', () => {
  const limit = new RequestLimit(createKeptLimit())
  expect(limit.until).toBe(0)
  limit.extend(1000, 5000)
  limit.extend(2000, 1000)
  expect(limit.until).toBe(6000)
  limit.extend(2000, null)
  expect(limit.until).toBe(32_000)
})

it('is known to other tabs and after a reload', () => {
  const kept = createKeptLimit()
  const [one, other] = [new RequestLimit(kept), new RequestLimit(kept)]
  one.extend(1000, 5000)
  expect(other.until).toBe(6000)
  other.extend(2000, 1000)
  expect(new RequestLimit(kept).until).toBe(6000)
})

it('is waited for, also where it grows meanwhile', async () => {
  const browser = new TestBrowser()
  const clock = browser.clock(openTabState())
  const limit = new RequestLimit(createKeptLimit())
  let isOver = false
  await limit.passed(clock)
  limit.extend(browser.now, 5000)
  void limit.passed(clock).then(() => {
    isOver = true
  })
  await browser.pass(4000)
  limit.extend(browser.now, 5000)
  await browser.pass(4999)
  expect(isOver).toBe(false)
  await browser.pass(1)
  expect(isOver).toBe(true)
})

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { forgetAsked, keepAsked, wasAsked } from './asked-here.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 27) })
  sessionStorage.clear()
})
afterEach(() => vi.useRealTimers())

it('knows what was asked for in this tab, for half a day, until it is called off', () => {
  keepAsked('index a')
  keepAsked('index b')
  expect(['index a', 'index b', 'index c'].map(wasAsked)).toEqual([true, true, false])
  forgetAsked('index a')
  expect(wasAsked('index a')).toBe(false)
  vi.advanceTimersByTime(13 * 60 * 60 * 1000)
  expect(wasAsked('index b')).toBe(false)
})

it('keeps the last few', () => {
  for (let number = 0; number < 30; number += 1) keepAsked(`find ${number}`)
  expect([wasAsked('find 9'), wasAsked('find 10'), wasAsked('find 29')]).toEqual([false, true, true])
})

import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { usePacedText } from './use-paced-text.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('follows the first letter at once, and the last one of a burst', () => {
  const seen = new Set<string>()
  const { rerender } = renderHook(({ text }) => seen.add(usePacedText(text)), { initialProps: { text: '' } })
  for (const text of ['a', 'ac', 'acm', 'acme', 'acme ', 'acme l', 'acme lt', 'acme ltd']) {
    rerender({ text })
    act(() => void vi.advanceTimersByTime(20))
  }
  act(() => void vi.advanceTimersByTime(2000))
  expect([...seen].slice(0, 2)).toEqual(['', 'a'])
  expect([...seen].at(-1)).toBe('acme ltd')
  expect(seen.size).toBeLessThan(6)
})

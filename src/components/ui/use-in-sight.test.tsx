import { act, render, screen } from '@testing-library/react'
import { useRef } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useInSight } from './use-in-sight.ts'

type Report = (entries: { isIntersecting: boolean }[]) => void

let observers: FakeObserver[] = []

/** Without a layout nothing is ever in sight: the tests say what is. */
class FakeObserver {
  isConnected = true
  report: Report
  constructor(report: Report) {
    this.report = report
    observers.push(this)
  }
  observe() {}
  disconnect() {
    this.isConnected = false
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  observers = []
  vi.stubGlobal('IntersectionObserver', FakeObserver)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function Watched() {
  const ref = useRef<HTMLParagraphElement>(null)
  return <p ref={ref}>{useInSight(ref) ? 'seen' : 'not seen'}</p>
}

function observe(...seen: boolean[]): void {
  act(() => observers.at(-1)?.report(seen.map((isIntersecting) => ({ isIntersecting }))))
}

function wait(ms: number): void {
  act(() => {
    vi.advanceTimersByTime(ms)
  })
}

it('counts what stays in sight for a moment, and keeps it', () => {
  render(<Watched />)
  observe(false)
  wait(10_000)
  expect(screen.getByText('not seen')).toBeDefined()
  observe(true)
  wait(299)
  expect(screen.getByText('not seen')).toBeDefined()
  wait(1)
  expect(screen.getByText('seen')).toBeDefined()
  expect(observers[0]?.isConnected).toBe(false)
})

it('leaves out what is scrolled past', () => {
  render(<Watched />)
  observe(true)
  wait(200)
  observe(true, false)
  wait(10_000)
  expect(screen.getByText('not seen')).toBeDefined()
})

it('stops watching with its element', () => {
  const { unmount } = render(<Watched />)
  observe(true)
  unmount()
  expect(observers[0]?.isConnected).toBe(false)
  expect(vi.getTimerCount()).toBe(0)
})

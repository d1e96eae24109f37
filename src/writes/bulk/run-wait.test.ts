import { expect, it } from 'vitest'
import { openTabState, TestBrowser } from '../platform/browser.fixture.ts'
import { RunWait } from './run-wait.ts'

function setUp() {
  const browser = new TestBrowser()
  const listeners = new Set<() => void>()
  const ended = new AbortController()
  const listen = (onChange: () => void) => {
    listeners.add(onChange)
    return () => void listeners.delete(onChange)
  }
  const wait = new RunWait(browser.clock(openTabState()), [listen], ended.signal)
  const tell = () => [...listeners].forEach((listener) => listener())
  return { browser, listeners, ended, wait, tell }
}

it('waits until its time', async () => {
  const { browser, listeners, wait } = setUp()
  let isOver = false
  void wait.until(browser.now + 5_000).then(() => (isOver = true))
  await browser.pass(4_999)
  expect(isOver).toBe(false)
  await browser.pass(1)
  expect(isOver).toBe(true)
  expect(listeners.size).toBe(0)
})

it.each(['tell', 'end', 'abort'] as const)('is ended early: %s', async (how) => {
  const { wait, listeners, ended, tell } = setUp()
  const waiting = wait.until(Infinity)
  if (how === 'tell') tell()
  else if (how === 'end') wait.end()
  else ended.abort()
  await expect(waiting).resolves.toBeUndefined()
  expect(listeners.size).toBe(0)
  // Where nothing waits, there is nothing to end.
  wait.end()
})

it('waits for nothing once all is over', async () => {
  const { wait, ended } = setUp()
  ended.abort()
  await expect(wait.until(Infinity)).resolves.toBeUndefined()
})

import { afterEach, describe, expect, test, vi } from 'vitest'
import { browserChannel, browserClock, browserLocks } from './environment.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const never = new AbortController().signal

function openGate() {
  const gate = { open: (): void => undefined }
  const passed = new Promise<void>((resolve) => {
    gate.open = resolve
  })
  return { passed, open: () => gate.open() }
}

const localLocks = () => {
  vi.stubGlobal('navigator', {})
  return browserLocks()
}

/** As if another tab held every lock. */
const request = (_name: string, options: { ifAvailable?: true }, work: (lock: object | null) => unknown) =>
  Promise.resolve(work(options.ifAvailable ? null : {}))

describe('a browser without locks over tabs', () => {
  test('says so', () => {
    expect(localLocks().acrossTabs).toBe(false)
  })

  test('runs one work after another under a name, and others beside it', async () => {
    const locks = localLocks()
    const gate = openGate()
    const done: string[] = []
    const first = locks.with('a', never, () => gate.passed.then(() => done.push('first')))
    const second = locks.with('a', never, () => Promise.resolve(done.push('second')))
    await locks.with('b', never, () => Promise.resolve(done.push('other name')))
    expect(done).toEqual(['other name'])
    gate.open()
    await Promise.all([first, second])
    expect(done).toEqual(['other name', 'first', 'second'])
  })

  test('refuses a lock that is held, and gives it again once the work has failed', async () => {
    const locks = localLocks()
    const gate = openGate()
    const failing = locks.with('a', never, () => gate.passed.then(() => Promise.reject(new Error('failed'))))
    expect(await locks.tryWith('a', () => Promise.resolve(1))).toBeUndefined()
    gate.open()
    await expect(failing).rejects.toThrow('failed')
    await vi.waitFor(async () =>
      expect(await locks.tryWith('a', () => Promise.resolve(2))).toEqual({ value: 2 }),
    )
  })

  test('does no work for somebody who has given up waiting', async () => {
    const locks = localLocks()
    const gate = openGate()
    const first = locks.with('a', never, () => gate.passed)
    const controller = new AbortController()
    const work = vi.fn<() => Promise<void>>()
    const second = locks.with('a', controller.signal, work)
    controller.abort()
    gate.open()
    await first
    await expect(second).rejects.toThrow(/abort/i)
    expect(work).not.toHaveBeenCalled()
  })
})

test('a browser with locks is asked for them, over tabs', async () => {
  vi.stubGlobal('navigator', { locks: { request } })
  const locks = browserLocks()
  expect(locks.acrossTabs).toBe(true)
  expect(await locks.tryWith('a', () => Promise.resolve(1))).toBeUndefined()
  expect(await locks.with('a', never, () => Promise.resolve(1))).toBe(1)
})

test('locks have the names they are given', async () => {
  const asked: string[] = []
  const stub = async (name: string, _options: unknown, work: (lock: null) => unknown) => {
    asked.push(name)
    return work(null)
  }
  vi.stubGlobal('navigator', { locks: { request: stub } })
  const locks = browserLocks((name) => `${name}:ada`)
  await locks.tryWith('a', () => Promise.resolve(1))
  await locks.with('b', never, () => Promise.resolve(1))
  expect(asked).toEqual(['a:ada', 'b:ada'])
})

test('a timer of more days than a browser can count waits for as long as it can', () => {
  vi.useFakeTimers()
  const run = vi.fn<() => void>()
  browserClock.after(2 ** 40, run)
  vi.advanceTimersByTime(2 ** 31 - 2)
  expect(run).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(run).toHaveBeenCalledTimes(1)
  const cancel = browserClock.after(-5, run)
  cancel()
  vi.runAllTimers()
  expect(run).toHaveBeenCalledTimes(1)
})

test('without a channel nothing is told and nothing fails', () => {
  vi.stubGlobal('BroadcastChannel', undefined)
  const channel = browserChannel('desk')
  const stop = channel.listen(() => undefined)
  expect(() => {
    channel.post('hello')
    stop()
  }).not.toThrow()
})

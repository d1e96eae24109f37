import { describe, expect, test, vi } from 'vitest'
import { IdempotencyStore } from './idempotency.ts'

const KEPT_MS = 90 * 60 * 1000

/** A store whose clock only moves when told. */
function storeAt() {
  let now = 0
  const store = new IdempotencyStore()
  return {
    pass: (ms: number) => (now += ms),
    respond: (run: () => Promise<Response>, fingerprint = 'post /push {}', key = 'key') =>
      store.respond(key, fingerprint, () => now, run),
  }
}

/** Each run has a response of its own, so that a replay can be told from a second run. */
function counting(status = 200) {
  let runs = 0
  return vi.fn<() => Promise<Response>>(async () =>
    Response.json({ run: ++runs }, { status, headers: { 'X-Run': String(runs) } }),
  )
}

describe('a request with an idempotency key', () => {
  test('runs once; the same request gets the same response again', async () => {
    const { respond } = storeAt()
    const run = counting(201)
    await respond(run)
    const again = await respond(run)
    expect(run).toHaveBeenCalledTimes(1)
    expect(again.status).toBe(201)
    expect(again.headers.get('X-Run')).toBe('1')
    expect(await again.json()).toEqual({ run: 1 })
  })

  test('gets an error again too, and a response without a body', async () => {
    const { respond } = storeAt()
    const failing = counting(500)
    const empty = vi.fn<() => Promise<Response>>(async () => new Response(null, { status: 204 }))
    await respond(failing)
    expect((await respond(failing)).status).toBe(500)
    await respond(empty, 'post /empty', 'other')
    expect((await respond(empty, 'post /empty', 'other')).status).toBe(204)
    expect([failing.mock.calls.length, empty.mock.calls.length]).toEqual([1, 1])
  })

  test('runs again after 90 minutes, also with another body', async () => {
    const { respond, pass } = storeAt()
    const run = counting()
    await respond(run)
    pass(KEPT_MS - 1)
    await respond(run)
    expect(run).toHaveBeenCalledTimes(1)
    pass(1)
    expect(await (await respond(run, 'post /push {"a":1}')).json()).toEqual({ run: 2 })
  })

  test('is rejected with another body in the meantime', async () => {
    const { respond } = storeAt()
    await respond(counting())
    await expect(respond(counting(), 'post /push {"a":1}')).rejects.toMatchObject({ status: 422 })
  })

  test('is rejected while the first one still runs', async () => {
    const { respond } = storeAt()
    let finish: ((response: Response) => void) | undefined
    const first = respond(() => new Promise((resolve) => (finish = resolve)))
    await expect(respond(counting())).rejects.toMatchObject({ status: 409 })
    finish?.(Response.json({}))
    await first
    expect((await respond(counting())).status).toBe(200)
  })

  test('runs again after a 429, and if the connection broke', async () => {
    const { respond } = storeAt()
    await respond(counting(429))
    await expect(respond(() => Promise.reject(new Error('lost')))).rejects.toThrow('lost')
    expect((await respond(counting())).status).toBe(200)
  })

  test('leaves other keys alone', async () => {
    const { respond } = storeAt()
    const run = counting()
    await respond(run, 'post /push {}', 'a')
    expect(await (await respond(run, 'post /push {}', 'b')).json()).toEqual({ run: 2 })
  })
})

import { expect, it } from 'vitest'
import { operation } from '../../api/push-operation.fixture.ts'
import { MOST_PENDING, RunPace, tookMs } from './run-pace.ts'

const took = (seconds: number) =>
  operation('Success', {
    requestedOnUtc: '2026-11-23T12:00:00Z',
    completedOnUtc: new Date(Date.UTC(2026, 10, 23, 12, 0, seconds)).toISOString(),
  })

it('knows how long a change took by Codat’s clock', () => {
  expect(tookMs(took(4))).toBe(4000)
  expect(tookMs(operation('Pending', { completedOnUtc: null }))).toBeUndefined()
  expect(tookMs(null)).toBeUndefined()
})

it('looks when the slowest of the latest should have ended', () => {
  const pace = new RunPace()
  pace.sent(0)
  expect(pace.lookAt).toBe(3000)
  pace.looked(3000, [])
  expect(pace.lookAt).toBe(9000)
  pace.looked(9000, [took(4), took(8)])
  pace.sent(10_000)
  expect(pace.lookAt).toBe(18_500)
})

it('looks no earlier after a reload than without one', () => {
  const pace = new RunPace()
  pace.resumed(10_000, [took(4), took(8)])
  expect(pace.lookAt).toBe(18_500)
  pace.resumed(10_000, [])
  expect(pace.lookAt).toBe(13_000)
  pace.resumed(10_000, [...Array.from({ length: 20 }, () => took(2)), took(50)])
  expect(pace.lookAt).toBe(12_500)
})

it('has fewer under way after a limit and on a slow platform, and more again later', () => {
  const pace = new RunPace()
  pace.limited()
  expect(pace.atOnce).toBe(2)
  pace.looked(0, [took(45)])
  expect(pace.atOnce).toBe(1)
  pace.looked(0, [took(45)])
  expect(pace.atOnce).toBe(1)
  for (let look = 0; look < 10; look += 1) pace.looked(0, [took(2)])
  expect(pace.atOnce).toBe(MOST_PENDING)
})

it('waits longer after each failure, up to a minute, and gives up after six in a row', () => {
  const pace = new RunPace()
  const waits = Array.from({ length: 6 }, () => {
    pace.failed(0)
    return pace.notBefore
  })
  expect(waits).toEqual([3000, 6000, 12_000, 24_000, 48_000, 60_000])
  expect(pace.isHopeless).toBe(true)
  pace.succeeded()
  expect(pace.isHopeless).toBe(false)
})

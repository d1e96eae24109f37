import { describe, expect, test } from 'vitest'
import { FaultBoard } from './fault-board.ts'
import type { ActiveFault } from './fault-board.ts'

const READ = { applies: 'read', by: 'codat' } as const
const WRITE = { applies: 'write', by: 'codat' } as const
const A = 'company-a'
const B = 'company-b'

const fault = (more: Partial<ActiveFault> = {}): ActiveFault => ({
  ...READ,
  companyId: A,
  fault: 'slow',
  scope: 'data',
  ...more,
})

function boardWith(...faults: ActiveFault[]): FaultBoard {
  const board = new FaultBoard()
  for (const one of faults) board.switchOn(one)
  return board
}

describe('a fault that is switched on', () => {
  test('hits the data requests of its company until it is switched off', () => {
    const board = boardWith(fault())
    expect([board.consume(READ, A, true), board.consume(READ, A, true)]).toEqual(['slow', 'slow'])
    expect(board.consume(READ, B, true)).toBe('')
    expect(board.consume(READ, undefined, true)).toBe('')
    board.switchOff(A)
    expect(board.consume(READ, A, true)).toBe('')
  })

  test('without a company hits all, also requests that belong to none', () => {
    const board = boardWith(fault({ companyId: null }))
    expect(board.consume(READ, B, true)).toBe('slow')
    expect(board.consume(READ, undefined, true)).toBe('slow')
  })

  test('hits a number of requests and is gone then', () => {
    const board = boardWith(fault({ times: 2 }))
    expect([1, 2, 3].map(() => board.consume(READ, A, true))).toEqual(['slow', 'slow', ''])
    expect(board.active).toEqual([])
  })

  test('spares what a page needs for its frame, unless it is meant to hit everything', () => {
    expect(boardWith(fault()).consume(READ, A, false)).toBe('')
    expect(boardWith(fault({ scope: 'all' })).consume(READ, A, false)).toBe('slow')
  })

  test('hits only its own kind of request, failing on its own side', () => {
    const board = boardWith(fault({ ...WRITE, fault: 'write-slow' }))
    expect(board.consume(READ, A, true)).toBe('')
    expect(board.consume({ applies: 'write', by: 'desk' }, A, true)).toBe('')
    expect(board.consume(WRITE, A, false)).toBe('write-slow')
  })

  test('gives way to an earlier one', () => {
    const board = boardWith(fault({ times: 1 }), fault({ fault: 'hang' }))
    expect([board.consume(READ, A, true), board.consume(READ, A, true)]).toEqual(['slow', 'hang'])
  })

  test('stays on when those of another company are switched off, and not when all are', () => {
    const board = boardWith(fault(), fault({ companyId: B }))
    board.switchOff(B)
    expect(board.active.map(({ companyId }) => companyId)).toEqual([A])
    board.switchOff(undefined)
    expect(board.active).toEqual([])
  })
})

describe('a rate limit', () => {
  test('starts with the first request, counts down and lifts', () => {
    const board = new FaultBoard()
    const wait = (now: number) => board.rateLimit('key', now, 5)
    expect([wait(0), wait(1), wait(4_100), wait(5_000)]).toEqual([5, 5, 1, 0])
  })

  test('stays lifted for half a minute, then can be seen again', () => {
    const board = new FaultBoard()
    const wait = (now: number) => board.rateLimit('key', now, 5)
    expect([wait(0), wait(35_000), wait(35_001), wait(35_002)]).toEqual([5, 0, 0, 5])
  })

  test('is counted for each key, and forgotten when faults are switched off', () => {
    const board = new FaultBoard()
    board.rateLimit('a', 0, 5)
    expect(board.rateLimit('b', 1_000, 5)).toBe(5)
    board.switchOff(undefined)
    expect(board.rateLimit('a', 4_000, 5)).toBe(5)
  })
})

describe('a request that fails every other time', () => {
  test('fails first, for each key separately', () => {
    const board = new FaultBoard()
    expect(['a', 'a', 'b', 'a'].map((key) => board.failsNow(key))).toEqual([true, false, true, true])
  })
})

import { describe, expect, it } from 'vitest'
import { customerOf } from './customer.fixture.ts'
import { findDuplicates, isWithin } from './find-duplicates.ts'
import { pairKey } from './group-pairs.ts'
import { labelledSet } from './labelled-set.fixture.ts'

const SEEDS = process.env['DEEP'] ? Array.from({ length: 40 }, (_, at) => at + 1) : [1, 2, 3]

describe('the close level on a labelled set of 2,000', () => {
  it.each(SEEDS)('seed %i: precision of 98 % or more, recall of 95 % or more', (seed) => {
    const { customers, duplicates, nearMisses } = labelledSet(seed)
    expect([customers.length, duplicates.length, nearMisses.length]).toEqual([2000, 150, 300])
    const planted = new Set(duplicates.map(({ ids }) => pairKey(...ids)))
    const { pairs } = findDuplicates(customers)
    const close = pairs.filter(({ level }) => isWithin(level, 'close')).map(({ ids }) => pairKey(...ids))
    const right = close.filter((key) => planted.has(key)).length
    expect(right / close.length).toBeGreaterThanOrEqual(0.98)
    expect(right / planted.size).toBeGreaterThanOrEqual(0.95)
    expect(new Set(close).size).toBe(close.length)
  })

  it('finds at least nine in ten of each kind of duplicate, and none of any kind of near miss', () => {
    const { customers, duplicates, nearMisses } = labelledSet(4)
    const { pairs } = findDuplicates(customers)
    const close = new Set(
      pairs.filter(({ level }) => isWithin(level, 'close')).map(({ ids }) => pairKey(...ids)),
    )
    const shares = [...new Set(duplicates.map(({ kind }) => kind))].map((kind) => {
      const ofKind = duplicates.filter((duplicate) => duplicate.kind === kind)
      return { kind, found: ofKind.filter(({ ids }) => close.has(pairKey(...ids))).length / ofKind.length }
    })
    expect(shares.filter(({ found }) => found < 0.9)).toEqual([])
    expect(nearMisses.filter(({ ids }) => close.has(pairKey(...ids)))).toEqual([])
  })
})

const acmes = [
  customerOf('Acme Ltd'),
  customerOf('ACME Limited', { status: 'Archived' }),
  customerOf('Acme', { metadata: { isDeleted: true } }),
  customerOf('Acme Catering'),
  customerOf('Osprey Motors'),
]

describe('groups', () => {
  it('hold what is found at their level, without deleted customers', () => {
    const { groups } = findDuplicates(acmes)
    expect(groups('close').map(({ ids }) => ids)).toEqual([['Acme Ltd', 'ACME Limited']])
    expect(groups('exact')).toEqual([])
    expect(groups('rough').map(({ ids }) => ids.toSorted())).toEqual([
      ['ACME Limited', 'Acme Catering', 'Acme Ltd'],
    ])
  })

  it('leave out the pairs that were dismissed, and keep the others', () => {
    const { groups } = findDuplicates(acmes)
    const dismissed = new Set([pairKey('ACME Limited', 'Acme Ltd')])
    expect(groups('close', dismissed)).toEqual([])
    expect(groups('rough', dismissed).map(({ ids }) => ids.toSorted())).toEqual([
      ['Acme Catering', 'Acme Ltd'],
      ['ACME Limited', 'Acme Catering'],
    ])
  })
})

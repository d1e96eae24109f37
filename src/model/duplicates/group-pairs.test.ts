import { expect, test } from 'vitest'
import type { DuplicatePair } from './group-pairs.ts'
import { groupPairs, pairKey } from './group-pairs.ts'

function groupsOf(links: ReadonlyArray<readonly [string, string, number]>) {
  const pairs = links.map(([one, other, score]): DuplicatePair => ({
    ids: [one, other],
    score,
    level: 'close',
    like: [],
    unlike: [],
  }))
  const byKey = new Map(pairs.map((pair) => [pairKey(...pair.ids), pair]))
  return groupPairs(pairs, (one, other) => byKey.get(pairKey(one, other)) ?? null)
}

test('joins customers that are all alike', () => {
  const groups = groupsOf([
    ['a', 'b', 90],
    ['b', 'c', 70],
    ['c', 'a', 80],
  ])
  expect(groups.map(({ ids }) => ids)).toEqual([['a', 'b', 'c']])
  expect(groups[0]?.pairs.map(({ score }) => score)).toEqual([90, 80, 70])
})

test('leads nobody from one customer to another that it isn’t like, and loses no pair', () => {
  const groups = groupsOf([
    ['a', 'b', 90],
    ['b', 'c', 70],
  ])
  expect(groups.map(({ ids }) => ids)).toEqual([
    ['a', 'b'],
    ['b', 'c'],
  ])
})

test('a pair is the same whichever comes first', () => {
  expect(pairKey('a', 'b')).toBe(pairKey('b', 'a'))
  expect(pairKey('a,b', 'c')).not.toBe(pairKey('a', 'b,c'))
})

import { expect, test } from 'vitest'
import { groupReasons } from './group-reasons.ts'

const pair = { ids: ['a', 'b'], level: 'close', score: 70 } as const

test('tells the strongest reason of the names, and no difference in what some have in common', () => {
  expect(
    groupReasons([
      { ...pair, like: ['similarName', 'phone'], unlike: ['email'] },
      { ...pair, like: ['sameName', 'email'], unlike: ['phone', 'address'] },
    ]),
  ).toEqual({
    like: [
      { reason: 'phone', isOfAll: false },
      { reason: 'sameName', isOfAll: false },
      { reason: 'email', isOfAll: false },
    ],
    unlike: ['address'],
  })
})

test('says of each reason whether every two have it', () => {
  expect(
    groupReasons([
      { ...pair, like: ['sameName', 'email'], unlike: [] },
      { ...pair, like: ['email'], unlike: [] },
    ]).like,
  ).toEqual([
    { reason: 'sameName', isOfAll: false },
    { reason: 'email', isOfAll: true },
  ])
})

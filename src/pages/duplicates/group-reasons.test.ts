import { expect, test } from 'vitest'
import { groupReasons } from './group-reasons.ts'

const pair = { ids: ['a', 'b'], level: 'close', score: 70 } as const

test('tells the strongest reason of the names, and no difference in what some have in common', () => {
  expect(
    groupReasons([
      { ...pair, like: ['similarName', 'phone'], unlike: ['email'] },
      { ...pair, like: ['sameName', 'email'], unlike: ['phone', 'address'] },
    ]),
  ).toEqual({ like: ['phone', 'sameName', 'email'], unlike: ['address'] })
})

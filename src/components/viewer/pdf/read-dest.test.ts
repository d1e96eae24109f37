import { expect, it } from 'vitest'
import { readDest } from './read-dest.ts'

const DOCUMENT = {
  getDestination: async (name: string) =>
    name === 'clause-4' ? [{ num: 9, gen: 0 }, { name: 'FitH' }, 700] : null,
  getPageIndex: async ({ num }: { num: number }) => num - 5,
}

it.each<[unknown, unknown]>([
  ['clause-4', { page: 5, top: 700 }],
  ['unknown', undefined],
  [[2, { name: 'Fit' }], { page: 3, top: undefined }],
  [[{ num: 6, gen: 0 }, { name: 'XYZ' }, 72, 400, null], { page: 2, top: 400 }],
  [[{ num: 6, gen: 0 }, { name: 'XYZ' }, null, null, null], { page: 2, top: undefined }],
  [[{ num: 6, gen: 0 }, { name: 'FitBH' }, 30], { page: 2, top: 30 }],
  [[0], { page: 1, top: undefined }],
  [['elsewhere'], undefined],
  [{}, undefined],
  [null, undefined],
])('%j leads to %j', async (target, place) => {
  expect(await readDest(DOCUMENT as never, target)).toEqual(place)
})

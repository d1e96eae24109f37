import { expect, it } from 'vitest'
import { followLink } from './follow-link.ts'

/** Its pages are 500 high and measured from below. */
const DOCUMENT = {
  getDestination: async () => null,
  getPageIndex: async ({ num }: { num: number }) => num,
  getPage: async () => ({
    rotate: 0,
    getViewport: ({ scale }: { scale: number }) => ({
      height: 500 * scale,
      convertToViewportPoint: (x: number, y: number) => [x * scale, (500 - y) * scale],
    }),
  }),
}

const follow = (link: { dest?: unknown; action?: string }) =>
  followLink({ id: '1', rect: [0, 0, 1, 1], dest: link.dest, action: link.action, address: undefined }, {
    document: DOCUMENT,
    page: 5,
    pages: Array.from({ length: 9 }, () => ({ scale: 2 })),
    rotation: 0,
  } as never)

const xyz = (top: number) => [{ num: 3, gen: 0 }, { name: 'XYZ' }, 0, top, null]

it.each([
  [{ action: 'NextPage' }, { page: 6, offset: 0 }],
  [{ action: 'PrevPage' }, { page: 4, offset: 0 }],
  [{ action: 'FirstPage' }, { page: 1, offset: 0 }],
  [{ action: 'LastPage' }, { page: 9, offset: 0 }],
  [{ dest: [{ num: 3, gen: 0 }, { name: 'Fit' }] }, { page: 4, offset: 0 }],
  [{ dest: xyz(400) }, { page: 4, offset: 200 }],
  [{ dest: xyz(9000) }, { page: 4, offset: 0 }],
  [{ dest: xyz(-9000) }, { page: 4, offset: 1000 }],
  [{ dest: 'unknown' }, undefined],
])('%j leads to %j', async (link, arrival) => {
  expect(await follow(link)).toEqual(arrival)
})

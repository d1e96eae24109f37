import { expect, it } from 'vitest'
import { readOutline } from './read-outline.ts'

const outline = (items: unknown) => ({
  getOutline: () => Promise.resolve(items),
  getDestination: (name: string) =>
    name === 'known' ? Promise.resolve([{ num: 7, gen: 0 }]) : Promise.resolve(null),
  getPageIndex: ({ num }: { num: number }) => Promise.resolve(num - 1),
})

/** As deep as asked, with one entry a level. */
const nested = (levels: number): unknown[] =>
  levels === 0 ? [] : [{ title: `Level ${levels}`, dest: [0], items: nested(levels - 1) }]

it('entries lead to pages, by number, by reference or by name', async () => {
  const items = [
    { title: 'By number', dest: [4], items: [] },
    {
      title: 'By reference',
      dest: [{ num: 2, gen: 0 }],
      items: [{ title: 'By name', dest: 'known', items: [] }],
    },
  ]
  // pdf.js' types promise more than a document keeps.
  expect(await readOutline(outline(items) as never)).toEqual([
    { id: 0, title: 'By number', page: 5, level: 0 },
    { id: 1, title: 'By reference', page: 2, level: 0 },
    { id: 2, title: 'By name', page: 7, level: 1 },
  ])
})

it.each([
  ['no outline', null],
  ['links', [{ title: 'Elsewhere', dest: null, items: [] }]],
  ['a name that leads nowhere', [{ title: 'Nowhere', dest: 'unknown', items: [] }]],
  ['something else', { title: 'No list' }],
])('%s has no entries', async (_, items) => {
  expect(await readOutline(outline(items) as never)).toEqual([])
})

it('a document without end has an end', async () => {
  expect(await readOutline(outline(nested(50)) as never)).toHaveLength(9)
  const many = Array.from({ length: 3_000 }, () => ({ title: 'x', dest: [0], items: [] }))
  expect(await readOutline(outline(many) as never)).toHaveLength(1_000)
})

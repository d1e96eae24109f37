import fc from 'fast-check'
import { expect, it } from 'vitest'
import { MOST_VIEWS, savedViewSchema } from './saved-view.ts'
import type { SavedView } from './saved-view.ts'
import { readViewsFile, viewsFile } from './views-file.ts'

let made = 0
const newId = () => `new-${(made += 1)}`
const view = (name: string, query: string, more: Partial<SavedView> = {}): SavedView => ({
  id: name,
  name,
  query,
  isDefault: false,
  ...more,
})
const file = (views: unknown, more: object = {}) =>
  JSON.stringify({ kind: 'customer-desk-views', version: 1, views, ...more })

it('views come back from their file, without being a default', () => {
  const views = [
    view('Archived', 'status=Archived', { isDefault: true }),
    view('Own', 'q=a', { companyId: 'one' }),
  ]
  const read = readViewsFile(viewsFile(views), [], newId)
  expect(read).toMatchObject({
    is: 'read',
    added: 2,
    known: 0,
    partial: 0,
    views: [
      { name: 'Archived', query: 'status=Archived', isDefault: false },
      { name: 'Own', query: 'q=a', companyId: 'one', isDefault: false },
    ],
  })
  expect(readViewsFile(viewsFile(views), views, newId)).toMatchObject({ added: 0, known: 2, views })
})

it('a name that is in use gets a number, and what can’t be used is left out and counted', () => {
  const text = file([{ name: 'Archived', query: 'status=Sleeping&q=a&__proto__=x' }])
  expect(readViewsFile(text, [view('Archived', 'status=Archived')], newId)).toMatchObject({
    added: 1,
    partial: 1,
    views: [{ name: 'Archived' }, { name: 'Archived (2)', query: 'q=a' }],
  })
})

it('a name has no characters that nobody sees', () => {
  const text = file([
    { name: '\u202eA\u200b ', query: 'q=a' },
    { name: '\u2066', query: 'q=b' },
  ])
  expect(readViewsFile(text, [], newId)).toMatchObject({ views: [{ name: 'A' }, { name: 'View' }] })
})

it.each([
  ['', 'no-views'],
  ['no JSON', 'no-views'],
  ['null', 'no-views'],
  [file('views'), 'no-views'],
  [file([], { version: 2 }), 'no-views'],
  [file([], { kind: 'other' }), 'no-views'],
  [file([{ name: '', query: '' }]), 'no-views'],
  [file([{ name: 'a'.repeat(81), query: '' }]), 'no-views'],
  [file([{ name: 'a', query: 'a'.repeat(8001) }]), 'no-views'],
  [file(Array.from({ length: MOST_VIEWS + 1 }, () => ({ name: 'a', query: 'q=a' }))), 'no-views'],
])('a file that holds %s adds nothing', (text, is) => {
  expect(readViewsFile(text, [], newId)).toEqual({ is })
})

it('adds no more views than there is room for', () => {
  const views = Array.from({ length: MOST_VIEWS }, (_, place) => view(`v${place}`, `q=${place}`))
  expect(readViewsFile(file([{ name: 'a', query: 'q=one+more' }]), views, newId)).toEqual({ is: 'too-many' })
})

it('whatever a file holds, only views come out', () => {
  const anything = fc.oneof(
    fc.json(),
    fc.array(fc.record({ name: fc.string(), query: fc.string(), companyId: fc.string() })).map(file),
  )
  fc.assert(
    fc.property(anything, (text) => {
      const read = readViewsFile(text, [], newId)
      if (read.is !== 'read') return
      expect(read.views.every((one) => savedViewSchema.safeParse(one).success)).toBe(true)
    }),
  )
})

import { strToU8 } from 'fflate'
import { expect, it } from 'vitest'
import { openPackage } from './word-package.ts'

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const open = (files: Record<string, string>) =>
  openPackage(
    new Map(
      Object.entries(files).map(([name, text]) => [
        name,
        { chunks: [strToU8(text.slice(0, 2)), strToU8(text.slice(2))], isDamaged: false },
      ]),
    ),
  )
const relations = (...all: string[]) => `<Relationships xmlns="${RELATIONS}">${all.join('')}</Relationships>`
const relation = (id: string, type: string, target: string, more = '') =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}" ${more}/>`

it.each([
  ['media/a.png', 'word/media/a.png'],
  ['/word/media/a.png', 'word/media/a.png'],
  ['../word/./media/a.png', 'word/media/a.png'],
  ['MEDIA\\A.PNG', 'word/media/a.png'],
  ['a%20b.png', 'word/a b.png'],
])('the address %s leads to %s', (target, part) => {
  const parts = open({
    [part]: 'bytes',
    'word/_rels/document.xml.rels': relations(relation('r1', 'image', target)),
  })
  const [found] = parts.relationsOf('word/document.xml')
  expect(found).toEqual({ id: 'r1', type: 'image', target: part, isExternal: false })
  expect(parts.bytesOf(found?.target ?? '')).toHaveLength(5)
})

it('begins where the package says, else where Word puts it', () => {
  expect(open({ '_rels/.rels': relations(relation('r1', 'officeDocument', 'doc/main.xml')) }).main).toBe(
    'doc/main.xml',
  )
  expect(open({ 'word/document.xml': '<a/>' }).main).toBe('word/document.xml')
})

it('knows what is elsewhere, what is not there and how much there is', () => {
  const parts = open({
    'word/document.xml': '<a/>',
    'word/_rels/document.xml.rels': relations(
      relation('r1', 'image', 'https://elsewhere.example/a.png', 'TargetMode="External"'),
    ),
  })
  expect(parts.relationsOf('word/document.xml')[0]?.isExternal).toBe(true)
  expect(parts.relationsOf('word/none.xml')).toEqual([])
  expect(parts.xmlOf('word/none.xml')).toBe(undefined)
  expect(parts.size).toBeGreaterThan(100)
})

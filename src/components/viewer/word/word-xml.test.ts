import { expect, it } from 'vitest'
import { NAMESPACES } from './docx.fixture.ts'
import {
  at,
  attributeOf,
  childOf,
  descendantsOf,
  escapeHtml,
  integerOf,
  nameOf,
  parseXml,
  switchOf,
} from './word-xml.ts'

const parse = (content: string) => parseXml(`<w:p ${NAMESPACES}>${content}</w:p>`)

it('names are those of the specification, whatever prefix the file uses', () => {
  const root = parseXml(
    '<x:p xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:r x:a="1"/><other xmlns=""/></x:p>',
  )
  expect(nameOf(root)).toBe('w:p')
  expect(attributeOf(childOf(root, 'w:r'), 'w:a')).toBe('1')
  expect(nameOf([...descendantsOf(root, '?:other')][0] ?? root)).toBe('?:other')
})

it.each([
  ['<w:b/>', true],
  ['<w:b w:val="1"/>', true],
  ['<w:b w:val="on"/>', true],
  ['<w:b w:val="0"/>', false],
  ['<w:b w:val="False"/>', false],
  ['<w:b w:val="off"/>', false],
  ['<w:i/>', undefined],
])('the switch %s is %s', (content, state) => {
  expect(switchOf(parse(content), 'w:b')).toBe(state)
})

it('finds by a path of names, and only there', () => {
  const root = parse('<w:a><w:b><w:c w:val="7"/></w:b></w:a>')
  expect(attributeOf(at(root, 'w:a', 'w:b', 'w:c'), 'w:val')).toBe('7')
  expect(at(root, 'w:b')).toBe(undefined)
})

it.each([
  ['7', 7],
  ['-1', -1],
  ['1.5', undefined],
  ['', undefined],
  [undefined, undefined],
])('%j is the integer %s', (text, integer) => {
  expect(integerOf(text)).toBe(integer)
})

it('what is not well-formed is an error', () => {
  expect(() => parseXml('<a><b></a>')).toThrow(Error)
  expect(() => parseXml('')).toThrow(Error)
})

it('text stays text', () => {
  expect(escapeHtml('<img src="x">&amp;')).toBe('&lt;img src=&quot;x&quot;&gt;&amp;amp;')
})

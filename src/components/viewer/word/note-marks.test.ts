import { expect, it } from 'vitest'
import { NAMESPACES } from './docx.fixture.ts'
import { createNoteMarks } from './note-marks.ts'
import { parseXml } from './word-xml.ts'

it('numbers each kind by itself, in the order of the text', () => {
  const marks = createNoteMarks(undefined, true)
  expect(marks.refer('footnote', '7', false)).toBe('<sup>[1]</sup>')
  expect(marks.refer('endnote', '7', false)).toBe('<sup>[i]</sup>')
  expect(marks.refer('footnote', '3', false)).toBe('<sup>[2]</sup>')
  expect(marks.refer('footnote', '7', false)).toBe('<sup>[1]</sup>')
  expect(marks.refer('comment', '0', false)).toBe('<sup>[comment 1]</sup>')
  expect(marks.referred('footnote')).toEqual([
    { id: '7', mark: '1' },
    { id: '3', mark: '2' },
  ])
})

it('leaves a mark of the author’s own alone, and does not count it', () => {
  const marks = createNoteMarks(undefined, true)
  expect(marks.refer('footnote', '1', true)).toBe('')
  expect(marks.refer('footnote', '2', false)).toBe('<sup>[1]</sup>')
})

it('numbers as the document says', () => {
  const settings = parseXml(
    `<w:settings ${NAMESPACES}><w:footnotePr><w:numFmt w:val="upperLetter"/><w:numStart w:val="3"/></w:footnotePr><w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr></w:settings>`,
  )
  const marks = createNoteMarks(settings, true)
  expect(marks.refer('footnote', '1', false)).toBe('<sup>[C]</sup>')
  expect(marks.refer('endnote', '1', false)).toBe('<sup>[1]</sup>')
})

const section = (content: string) =>
  parseXml(`<w:sectPr ${NAMESPACES}><w:footnotePr>${content}</w:footnotePr></w:sectPr>`)
const EACH_PAGE = '<w:numRestart w:val="eachPage"/>'
const EACH_SECTION = '<w:numRestart w:val="eachSect"/>'

it.each([
  ['no sections', [], true],
  ['one that begins again with itself', [section(EACH_SECTION)], true],
  ['two that begin again', [section(EACH_SECTION), section(EACH_SECTION)], false],
  ['pages that begin again', [section(EACH_PAGE)], false],
  ['two that go on', [section(''), section('')], true],
  ['two that number otherwise', [section(''), section('<w:numFmt w:val="chicago"/>')], false],
])('in a document of %s, the numbers are certain: %s', (_, sections, isCertain) => {
  expect(createNoteMarks(undefined, true, sections).areCertain('footnote')).toBe(isCertain)
})

it('numbers as the only section says', () => {
  const marks = createNoteMarks(undefined, true, [section('<w:numFmt w:val="lowerLetter"/>')])
  expect(marks.refer('footnote', '1', false)).toBe('<sup>[a]</sup>')
})

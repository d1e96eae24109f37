import { expect, it } from 'vitest'
import { watchExtent } from './sheet-extent.ts'
import { TooLarge } from './zip-directory.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const far = '<row r="1048576"><c r="XFD1048576" t="s"><v>1</v></c></row>'

const relation = (id: string, target: string) =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="${target}"/>`

it.each([
  ['ordinary cells', '<c r="A1"><v>1</v></c><c r="AB2000"><v>2</v></c>'],
  ['a far cell that is only formatted', `<c r="XFD1048576" s="3"/>`],
  ['a far row without cells', '<row r="1048576"></row>'],
  ['a far row that is only formatted', '<row r="1048576" s="3" customFormat="1"/><row r="1"></row>'],
  ['columns and other elements with an r', '<col r="XFD1048576"><ca r="XFD1048576">'],
])('%s pass', (_, xml) => {
  expect(() => watchExtent(1_000_000)(bytes(xml), true)).not.toThrow()
})

it.each([
  ['a far cell', far],
  ['a far cell with a prefix', '<x:c s="1" r=\'XFD1048576\'><x:v>1</x:v></x:c>'],
  ['two cells far apart', '<c r="A999999"><v>1</v></c><c r="XFD1"><v>1</v></c>'],
  ['a far cell with an odd prefix', '<a-b:c r="XFD1048576"><a-b:v>1</a-b:v></a-b:c>'],
  ['a far cell behind a bracket in a value', '<c x=">" r="XFD1048576"><v>1</v></c>'],
  ['a place with a prefix', '<c r="A1" x:r="XFD1048576"><v>1</v></c>'],
  ['a cell that says another row than its row', '<row r="1048576"><c r="XFD1"><v>1</v></c></row>'],
  ['a row beyond the last', '<row r="999999999"></row>'],
  [
    'the same sheet twice',
    `${relation('rId1', '/xl/worksheets/a.xml')}${relation('rId2', 'worksheets/a.xml')}`,
  ],
  ['a place written with references', '<c r="&#88;FD1048576"><v>1</v></c>'],
])('%s are refused', (_, xml) => {
  expect(() => watchExtent(1_000_000)(bytes(xml), true)).toThrow(TooLarge)
})

it('sheets that are large only together are refused', () => {
  const watch = watchExtent(1_000_000)
  const large = bytes('<row r="600"><c r="ALL600"><v>1</v></c></row>')
  watch(large, true)
  expect(() => watch(large, true)).toThrow(TooLarge)
})

it('a long value before the place hides nothing', () => {
  const watch = watchExtent(1_000_000)
  const cell = `<c x="${'y'.repeat(2_000)}" r="XFD1048576"><v>1</v></c>`
  expect(() => {
    watch(bytes(cell.slice(0, 1_000)), true)
    watch(bytes(cell.slice(1_000)), false)
  }).toThrow(TooLarge)
})

it('a far cell is noticed wherever chunks are cut', () => {
  for (let cut = 1; cut < far.indexOf(' t='); cut++) {
    const watch = watchExtent(1_000_000)
    watch(bytes(far.slice(0, cut)), true)
    expect(() => watch(bytes(far.slice(cut)), false)).toThrow(TooLarge)
  }
})

it('the place of a cell is forgotten with its sheet', () => {
  const fresh = watchExtent(2_000_000)
  fresh(bytes('<c r="XFD1"><v>1</v></c>'), true)
  expect(() => fresh(bytes('<c r="A1048576"><v>1</v></c>'), true)).not.toThrow()
})

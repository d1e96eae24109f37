import { expect, it } from 'vitest'
import { watchExtent } from './sheet-extent.ts'
import { TooLarge } from './zip-directory.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const far = '<row r="1048576"><c r="XFD1048576" t="s"><v>1</v></c></row>'

it.each([
  ['ordinary cells', '<c r="A1"><v>1</v></c><c r="AB2000"><v>2</v></c>'],
  ['a far cell that is only formatted', `<c r="XFD1048576" s="3"/>`],
  ['a far row without cells', '<row r="1048576"></row>'],
  ['columns and other elements with an r', '<col r="XFD1048576"><ca r="XFD1048576">'],
])('%s pass', (_, xml) => {
  expect(() => watchExtent(1_000_000)(bytes(xml), true)).not.toThrow()
})

it.each([
  ['a far cell', far],
  ['a far cell with a prefix', '<x:c s="1" r=\'XFD1048576\'><x:v>1</x:v></x:c>'],
  ['two cells far apart', '<c r="A999999"><v>1</v></c><c r="XFD1"><v>1</v></c>'],
  ['a place written with references', '<c r="&#88;FD1048576"><v>1</v></c>'],
])('%s are refused', (_, xml) => {
  expect(() => watchExtent(1_000_000)(bytes(xml), true)).toThrow(TooLarge)
})

it('a far cell is noticed wherever chunks are cut, and forgotten with its file', () => {
  for (let cut = 1; cut < far.indexOf(' t='); cut++) {
    const watch = watchExtent(1_000_000)
    watch(bytes(far.slice(0, cut)), true)
    expect(() => watch(bytes(far.slice(cut)), false)).toThrow(TooLarge)
  }
  const fresh = watchExtent(2_000_000)
  fresh(bytes('<c r="XFD1"><v>1</v></c>'), true)
  expect(() => fresh(bytes('<c r="A1048576"><v>1</v></c>'), true)).not.toThrow()
})

import { expect, it } from 'vitest'
import { prettyXml } from './pretty-xml.ts'

it('gives each element a line, and keeps text with its element', () => {
  expect(prettyXml('<?xml version="1.0"?><a b="x>y"><c>text</c><d/><e></e><!-- z --></a>')).toBe(
    '<?xml version="1.0"?>\n<a b="x>y">\n  <c>text</c>\n  <d/>\n  <e></e>\n  <!-- z -->\n</a>',
  )
})

it.each([
  ['closes what is not open', '<a></b></c>'],
  ['never closes a comment', '<a><!-- never closed'],
  ['never closes an element', '<a><b></b>'],
  ['declares its own document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
  ['is empty', ''],
])('leaves alone what %s', (_, text) => {
  expect(prettyXml(text)).toBe(undefined)
})

it('keeps the content of CDATA sections as it came', () => {
  expect(prettyXml('<a><![CDATA[ <b> ]]></a>')).toContain('<![CDATA[ <b> ]]>')
})

it('gives up on what would become many times as long', () => {
  expect(prettyXml(`${'<a>'.repeat(100)}${'<b/>'.repeat(300_000)}${'</a>'.repeat(100)}`)).toBe(undefined)
})

import { expect, it } from 'vitest'
import { decodeReferences } from './character-references.ts'

it.each([
  ['font-family:&quot;Wingdings&quot;', 'font-family:"Wingdings"'],
  ['display&#58;none &#x3A;', 'display:none :'],
  ['&uuml;&thorn;&yuml;&nbsp;&frac34;&sup2;', 'üþÿ\u00a0¾²'],
  ['&euro; &#0; &#x110000; & a', '&euro; &#0; &#x110000; & a'],
])('%s is %s', (written, text) => {
  expect(decodeReferences(written)).toBe(text)
})

import { expect, it } from 'vitest'
import { readRtf } from './read-rtf.ts'

it.each([
  [
    'plain words',
    '{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\colortbl;\\red0;}\\f0 Dear Ben,\\par the limit\\par}',
    'Dear Ben,\r\nthe limit\r\n',
  ],
  ['signs by their code', "{\\rtf1\\ansi\\ansicpg1251 \\'cf\\'f0}", 'Пр'],
  [
    'signs in the encoding of their font',
    "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fswiss\\fcharset204{\\*\\fname Arial;}Arial CYR;}}\\f0 \\'e9{\\f1 \\'cf\\'f0}\\'e9\\f1\\'cf\\plain\\'e9}",
    'éПрéПé',
  ],
  [
    'signs of a symbol font',
    "{\\rtf1{\\fonttbl{\\f3\\fcharset2 Wingdings;}}{\\f3 \\'fcJ\\u-3842?}J}",
    '✓☺☑J',
  ],
  ['no hidden text', '{\\rtf1 a{\\v no}b\\v no\\v0 c}', 'abc'],
  ['signs of two bytes', "{\\rtf1\\ansi\\ansicpg932 \\'93\\'fa\\'96\\'7b}", '日本'],
  ['Unicode and what stands for it', '{\\rtf1\\ansi \\u8364?5 \\uc0\\u8364 6}', '€5 €6'],
  ['Unicode below zero', '{\\rtf1 \\u-3913?}', '\uf0b7'],
  ['quotation marks and dashes', '{\\rtf1 \\ldblquote Yes\\rdblquote\\emdash no}', '“Yes”—no'],
  ['braces and backslashes', '{\\rtf1 a\\{b\\}\\\\c\\~d}', 'a{b}\\c\u00a0d'],
  ['pictures and what nobody knows', '{\\rtf1 a{\\pict 0102}{\\*\\newword x}b}', 'ab'],
])('%s', (_, rtf, text) => {
  expect(readRtf(rtf)).toEqual({ text, isHtml: false, isStruck: false })
})

it('tells that something is crossed out', () => {
  expect(readRtf('{\\rtf1 {\\strike 90}\\strike0  30}')).toMatchObject({ text: '90 30', isStruck: true })
})

it('the page that was packed into it, without what is there for other programs', () => {
  const rtf =
    "{\\rtf1\\ansi\\fromhtml1 \\deff0{\\*\\htmltag19 <html>}{\\*\\htmltag64 <p>}{\\htmlrtf \\b\\htmlrtf0 Bold{\\*\\htmltag84 &nbsp;}\\htmlrtf \\'a0\\htmlrtf0 end\\htmlrtf\\par\\htmlrtf0 {\\*\\htmltag72 </p>}{\\*\\htmltag27 </html>}}}"
  expect(readRtf(rtf)).toEqual({ text: '<html><p>Bold&nbsp;end</p></html>', isHtml: true, isStruck: false })
})

it('text between the tags of a page is in the encoding of its font, and tags in that of the page', () => {
  const rtf =
    "{\\rtf1\\ansi\\ansicpg1252\\fromhtml1{\\fonttbl{\\f0 Arial;}{\\f5\\fcharset204 Arial;}}\\f5{\\*\\htmltag64 <p title=\\'e9>}\\'cf\\'f0{\\*\\htmltag72 </p>}}"
  expect(readRtf(rtf).text).toBe('<p title=é>Пр</p>')
})

import { describe, expect, it } from 'vitest'
import { NAMESPACES, p, readParts, run } from './docx.fixture.ts'
import type { DocxRow } from './docx.fixture.ts'
import { mathText } from './math-text.ts'
import { parseXml } from './word-xml.ts'

const m = (name: string, content: string) => `<m:${name}>${content}</m:${name}>`
const e = (text: string, name = 'e') => m(name, `<m:r><m:t>${text}</m:t></m:r>`)
const sign = (kind: string, name: string, value: string) => m(`${kind}Pr`, `<m:${name} m:val="${value}"/>`)

it.each([
  ['words', e('8 % + base', 'r'), '8 % + base'],
  ['a fraction', m('f', e('a+b', 'num') + e('2', 'den')), '(a+b)/2'],
  ['a fraction beside a letter', m('f', e('a', 'num') + e('2', 'den')) + e('b', 'r'), '(a/2)b'],
  [
    'powers and indices',
    m('sSup', e('x') + e('n+1', 'sup')) + m('sSub', e('a') + e('1', 'sub')),
    'x^(n+1)a_1',
  ],
  ['both at once', m('sSubSup', e('x') + e('i', 'sub') + e('2', 'sup')), 'x_i^2'],
  ['a root', m('rad', e('3', 'deg') + e('y')), '3√(y)'],
  ['a sum', m('nary', sign('nary', 'chr', '∑') + e('i=1', 'sub') + e('n', 'sup') + e('i')), '∑_(i=1)^n i'],
  ['an integral', m('nary', e('0', 'sub') + e('1', 'sup') + e('f')), '∫_0^1 f'],
  ['a function', m('func', e('sin', 'fName') + e('x')), 'sin(x)'],
  ['a limit', m('limLow', e('lim') + e('x→0', 'lim')), 'lim_(x→0)'],
  ['brackets', m('d', sign('d', 'begChr', '[') + e('a') + e('b')), '[a|b)'],
  ['a matrix', m('m', m('mr', e('1') + e('2')) + m('mr', e('3') + e('4'))), '[1, 2; 3, 4]'],
  ['lines', m('eqArr', e('a=1') + e('b=2')), 'a=1; b=2'],
  ['a deleted part', `<w:del>${e('x', 'r')}</w:del>${e('y', 'r')}`, 'xy'],
])('reads %s in one line', (_, content, text) => {
  expect(mathText(parseXml(`<m:oMath ${NAMESPACES}>${content}</m:oMath>`))).toBe(text)
})

describe('formulas in a paragraph', () => {
  it.each<DocxRow>([
    [
      'stand at their place',
      p(run('Rate ') + m('oMath', e('8 %', 'r')) + run(' a year')),
      '<p>Rate 8 % a year</p>',
      { formulas: 1 },
    ],
    ['are named when they are empty', p(m('oMath', '')), '<p>[formula]</p>', { formulas: 1 }],
    [
      'are there before and after what was changed in them',
      p(m('oMath', e('x+', 'r') + `<w:del>${e('90', 'r')}</w:del><w:ins>${e('30', 'r')}</w:ins>`)),
      '<p><del>x+90</del><ins>x+30</ins></p>',
      { formulas: 1, changes: 1 },
    ],
    [
      'may have a line of their own',
      p(m('oMathPara', m('oMath', e('a=b', 'r')))),
      '<p>a=b</p>',
      { formulas: 1 },
    ],
  ])('%s', async (_, parts, html, omissions = {}) => {
    expect(await readParts(parts)).toEqual([html, omissions])
  })
})

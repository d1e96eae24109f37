import { strToU8 } from 'fflate'
import { expect, it } from 'vitest'
import { Parts } from './parts.ts'
import { readStyles } from './read-styles.ts'
import type { CellStyle } from './read-styles.ts'

const PLAIN: CellStyle = {
  formatId: 0,
  isStruck: false,
  isPale: false,
  symbolFont: undefined,
  isCrossed: false,
  isTickBox: false,
}

it('cells have the formats and fonts of their styles, and of no other list', () => {
  const xml =
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.0&quot;%&quot;"/></numFmts>' +
    '<fonts><font/><font><strike/></font><font><strike val="0"/><color rgb="FFFFFFFF"/></font></fonts>' +
    '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="164" fontId="1"/><xf fontId="2"/></cellXfs>' +
    '<dxfs><dxf><font><strike/></font><numFmt numFmtId="165" formatCode="0"/></dxf></dxfs></styleSheet>'
  const parts = new Parts(new Map([['s.xml', { chunks: [strToU8(xml)], isDamaged: false }]]))
  const { cells, codes } = readStyles(parts, 's.xml')
  expect(Array.from(codes)).toEqual([[164, '0.0"%"']])
  expect(cells).toEqual([PLAIN, { ...PLAIN, formatId: 164, isStruck: true }, { ...PLAIN, isPale: true }])
  expect(readStyles(parts, undefined).cells).toEqual([])
})

it('cells may be in symbol fonts, crossed by lines, or boxes to tick', () => {
  const xml =
    '<styleSheet><fonts><font><name val="Calibri"/></font><font><sz val="11"/><name val="Wingdings 2"/></font></fonts>' +
    '<borders><border><diagonal/></border><border diagonalUp="1"><left/><diagonal style="thin"/></border><border><diagonal style="thin"/></border></borders>' +
    '<cellXfs><xf fontId="1"/><xf borderId="1"/><xf borderId="2"/><xf><extLst><ext><x:xfComplement i="0"/></ext></extLst></xf></cellXfs>' +
    '<dxfs><dxf><font><name val="Webdings"/></font><border diagonalUp="1"><diagonal style="thin"/></border></dxf></dxfs></styleSheet>'
  const parts = new Parts(new Map([['s.xml', { chunks: [strToU8(xml)], isDamaged: false }]]))
  expect(readStyles(parts, 's.xml').cells).toEqual([
    { ...PLAIN, symbolFont: 'Wingdings 2' },
    { ...PLAIN, isCrossed: true },
    PLAIN,
    { ...PLAIN, isTickBox: true },
  ])
})

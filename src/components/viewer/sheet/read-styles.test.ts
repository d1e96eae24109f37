import { strToU8 } from 'fflate'
import { expect, it } from 'vitest'
import { Parts } from './parts.ts'
import { readStyles } from './read-styles.ts'

it('cells have the formats and fonts of their styles, and of no other list', () => {
  const xml =
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.0&quot;%&quot;"/></numFmts>' +
    '<fonts><font/><font><strike/></font><font><strike val="0"/><color rgb="FFFFFFFF"/></font></fonts>' +
    '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="164" fontId="1"/><xf fontId="2"/></cellXfs>' +
    '<dxfs><dxf><font><strike/></font><numFmt numFmtId="165" formatCode="0"/></dxf></dxfs></styleSheet>'
  const parts = new Parts(new Map([['s.xml', { chunks: [strToU8(xml)], isDamaged: false }]]))
  const { cells, codes } = readStyles(parts, 's.xml')
  expect(Array.from(codes)).toEqual([[164, '0.0"%"']])
  expect(cells).toEqual([
    { formatId: 0, isStruck: false, isPale: false },
    { formatId: 164, isStruck: true, isPale: false },
    { formatId: 0, isStruck: false, isPale: true },
  ])
  expect(readStyles(parts, undefined).cells).toEqual([])
})

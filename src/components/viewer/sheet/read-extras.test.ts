import { strToU8 } from 'fflate'
import { expect, it } from 'vitest'
import type { UnpackedEntry } from '../../../lib/files/zip-directory.ts'
import { OmissionTally } from './omission-tally.ts'
import { Parts } from './parts.ts'
import { readExtras } from './read-extras.ts'
import { relationsXml } from './workbook.fixture.ts'

it('what belongs to a sheet and isn’t shown is counted once', () => {
  const parts: Record<string, string> = {
    'xl/worksheets/_rels/sheet1.xml.rels': relationsXml(
      ['a', 'comments', '../comments1.xml'],
      ['b', 'drawing', '../drawings/d.xml'],
      ['c', 'pivotTable', '../p.xml'],
      ['d', 'comments', '../missing.xml'],
      ['e', 'vmlDrawing', '../drawings/v.vml'],
    ),
    'xl/comments1.xml': '<comments><comment ref="B2"/></comments>',
    'xl/drawings/v.vml':
      '<xml><v:shape><x:ClientData ObjectType="Note"/></v:shape><v:shape><x:ClientData ObjectType="Checkbox"/></v:shape></xml>',
    'xl/drawings/d.xml':
      '<d><xdr:pic/><AlternateContent><Choice><graphicFrame/></Choice><Fallback><pic/></Fallback></AlternateContent></d>',
  }
  const entries = Object.entries(parts).map(([name, xml]): [string, UnpackedEntry] => [
    name,
    { chunks: [strToU8(xml)], isDamaged: false },
  ])
  const tally = new OmissionTally()
  readExtras(new Parts(new Map(entries)), 'xl/worksheets/sheet1.xml', tally)
  expect(tally.all.map(({ kind, count }) => [kind, count])).toEqual([
    ['comments', 1],
    ['pictures', 1],
    ['charts', 1],
    ['pivots', 1],
    ['controls', 1],
  ])
})

import { strToU8 } from 'fflate'
import { expect, it } from 'vitest'
import { Parts } from './parts.ts'

const entry = (xml: string) => ({ chunks: [strToU8(xml)], isDamaged: false })

it('parts are found however their names are written', () => {
  const parts = new Parts(new Map([['xl\\Worksheets\\Sheet1.xml', entry('<a/>')]]))
  for (const name of [
    'xl/worksheets/sheet1.xml',
    '/xl/worksheets/sheet1.xml',
    'xl/a/../worksheets/sheet1.xml',
    'xl/worksheets/sheet%31.xml',
    'xl/worksheets/sheet1.xml%',
  ])
    expect(parts.get(name) !== undefined).toBe(!name.endsWith('%'))
  expect(parts.get(undefined)).toBe(undefined)
  expect(parts.find('sheet1.xml')).toBe('xl/worksheets/sheet1.xml')
})

it('relations lead from the folder of their part or from the top; those that lead outside are left out', () => {
  const rels =
    '<Relationships><Relationship Id="a" Type="http://x/comments" Target="../comments1.xml"/>' +
    '<Relationship Id="b" Type="http://x/drawing" Target="/xl/d.xml"/>' +
    '<Relationship Id="c" Type="http://x/hyperlink" Target="https://attacker.example/" TargetMode="External"/></Relationships>'
  const parts = new Parts(new Map([['xl/worksheets/_rels/sheet1.xml.rels', entry(rels)]]))
  expect(parts.relationsOf('xl/worksheets/sheet1.xml')).toEqual([
    { id: 'a', type: 'comments', target: 'xl/comments1.xml' },
    { id: 'b', type: 'drawing', target: 'xl/d.xml' },
  ])
  expect(parts.relationsOf('xl/workbook.xml')).toEqual([])
})

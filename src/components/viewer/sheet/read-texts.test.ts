import { strToU8 } from 'fflate'
import { expect, it } from 'vitest'
import { Parts } from './parts.ts'
import { readTexts } from './read-texts.ts'

it('texts of several pieces are one, without how they are pronounced', () => {
  const xml =
    '<sst><si><t>plain</t></si><si><r><t>東京</t></r><r><t> Ltd</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si/><si><t><![CDATA[<b>]]></t></si></sst>'
  const parts = new Parts(new Map([['t.xml', { chunks: [strToU8(xml)], isDamaged: false }]]))
  expect(readTexts(parts, 't.xml')).toEqual({ texts: ['plain', '東京 Ltd', '', '<b>'], struck: new Set() })
  expect(readTexts(parts, undefined)).toEqual({ texts: [], struck: new Set() })
})

it('texts that are struck through in part are told apart', () => {
  const xml =
    '<sst><si><t>a</t></si><si><r><rPr><strike/></rPr><t>old</t></r><r><t> new</t></r></si><si><r><rPr><strike val="0"/></rPr><t>b</t></r></si></sst>'
  const parts = new Parts(new Map([['t.xml', { chunks: [strToU8(xml)], isDamaged: false }]]))
  expect(readTexts(parts, 't.xml').struck).toEqual(new Set([1]))
})

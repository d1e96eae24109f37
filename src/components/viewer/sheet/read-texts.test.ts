import { strToU8 } from 'fflate'
import { expect, it } from 'vitest'
import { Parts } from './parts.ts'
import { readTexts } from './read-texts.ts'

it('texts of several pieces are one, without how they are pronounced', () => {
  const xml =
    '<sst><si><t>plain</t></si><si><r><t>東京</t></r><r><t> Ltd</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si/><si><t><![CDATA[<b>]]></t></si></sst>'
  const parts = new Parts(new Map([['t.xml', { chunks: [strToU8(xml)], isDamaged: false }]]))
  expect(readTexts(parts, 't.xml')).toEqual({
    texts: ['plain', '東京 Ltd', '', '<b>'],
    struck: new Set(),
    raised: new Set(),
    fonts: new Set(),
    areTextsDamaged: false,
  })
  expect(readTexts(parts, undefined)).toEqual({
    texts: [],
    struck: new Set(),
    raised: new Set(),
    fonts: new Set(),
    areTextsDamaged: false,
  })
})

it('texts that are struck through in part are told apart', () => {
  const xml =
    '<sst><si><t>a</t></si><si><r><rPr><strike/></rPr><t>old</t></r><r><t> new</t></r></si><si><r><rPr><strike val="0"/></rPr><t>b</t></r></si></sst>'
  const parts = new Parts(new Map([['t.xml', { chunks: [strToU8(xml)], isDamaged: false }]]))
  expect(readTexts(parts, 't.xml').struck).toEqual(new Set([1]))
})

it('texts that are raised or lowered in part are told apart, and a broken list is said to be damaged', () => {
  const xml =
    '<sst><si><r><t>10</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>3</t></r></si><si><r><rPr><vertAlign val="baseline"/></rPr><t>b</t></si></sst>'
  const parts = new Parts(new Map([['t.xml', { chunks: [strToU8(xml)], isDamaged: false }]]))
  const { raised, areTextsDamaged } = readTexts(parts, 't.xml')
  expect([Array.from(raised), areTextsDamaged]).toEqual([[0], true])
})

it('signs of symbol fonts within a text are shown, and texts that say their fonts are told apart', () => {
  const xml =
    '<sst><si><t>ü</t></si><si><r><rPr><rFont val="Wingdings"/></rPr><t>ü</t></r><r><t> ü</t></r><r><rPr><rFont val="Arial"/></rPr><t>ü</t></r></si></sst>'
  const parts = new Parts(new Map([['t.xml', { chunks: [strToU8(xml)], isDamaged: false }]]))
  expect(readTexts(parts, 't.xml')).toMatchObject({ texts: ['ü', '✓ üü'], fonts: new Set([1]) })
})

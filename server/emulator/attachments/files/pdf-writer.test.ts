import { describe, expect, test } from 'vitest'
import { contractPdf } from './pdf-files.ts'
import { writePdf } from './pdf-writer.ts'
import type { PdfDocument, PdfLine } from './pdf-writer.ts'

const line = (text: string, more: Partial<PdfLine> = {}): PdfLine => ({
  text,
  x: 50,
  y: 700,
  size: 12,
  ...more,
})
const pages = (...texts: string[]) => texts.map((text) => ({ lines: [line(text)] }))
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const textOf = (document: PdfDocument): string => latin1(writePdf(document))
const hex = (text: string): string => Buffer.from(text).toString('hex')

/** The objects of a file by number, found where its table says they are. */
function objectsOf(text: string): string[] {
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1])
  const table = text.slice(start)
  expect(table).toMatch(/^xref\n0 \d+\n0000000000 65535 f \n/)
  const offsets = table.match(/^\d{10}(?= 00000 n \n)/gm) ?? []
  expect(table).toContain(`/Size ${offsets.length + 1} `)
  return offsets.map((offset) => text.slice(Number(offset), text.indexOf('endobj', Number(offset))))
}

const numberOf = (object = ''): number => Number.parseInt(object, 10)

/** The first object that is described like this. */
const find = (text: string, what: string): string => objectsOf(text).find((one) => one.includes(what)) ?? ''

describe('a PDF that is written', () => {
  test.each([
    ['one page', textOf({ pages: pages('A') })],
    ['an outline', textOf({ pages: pages('A', 'B'), outline: [{ title: 'One', page: 1 }] })],
    ['a password', textOf({ pages: pages('A'), password: 'open sesame' })],
    ['many pages', latin1(contractPdf(20))],
  ])('says where each of its objects is: with %s', (_, text) => {
    const objects = objectsOf(text)
    expect(objects.length).toBeGreaterThan(9)
    for (const [index, object] of objects.entries())
      expect(object.startsWith(`${index + 1} 0 obj\n`)).toBe(true)
  })

  test('has a page for each that was given, under one tree', () => {
    const text = textOf({ pages: pages('A', 'B', 'C') })
    expect(find(text, '/Type /Pages')).toMatch(/\/Count 3 \/Kids \[\d+ 0 R \d+ 0 R \d+ 0 R\]/)
    expect(objectsOf(text).filter((one) => one.includes('/Type /Page /'))).toHaveLength(3)
  })

  test('writes lines in their font, with escapes for signs that mean something in PDF', () => {
    const lines = [line(String.raw`(a) \ b`, { font: 'Courier', x: 1, y: 2, size: 3 })]
    expect(textOf({ pages: [{ lines }] })).toContain(String.raw`BT /F2 3 Tf 1 2 Td (\(a\) \\ b) Tj ET`)
  })

  test('says the true length of each content', () => {
    const content = find(textOf({ pages: pages('Zoë') }), 'stream')
    const [, length, body = ''] = /\/Length (\d+) >>\nstream\n([^]*)\nendstream\n/.exec(content) ?? []
    expect(Number(length)).toBe(body.length)
  })

  test('fills a page with its picture', () => {
    const image = { width: 2, height: 1, pixels: Uint8Array.of(255, 0, 0, 0, 0, 255) }
    const text = textOf({ pages: [{ lines: [], image }] })
    const picture = find(text, '/Subtype /Image')
    expect(picture).toContain('/Width 2 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Length 6')
    expect(picture).toContain('stream\n\xff\0\0\0\0\xff\nendstream')
    expect(text).toContain('q 595 0 0 842 0 0 cm /Im0 Do Q')
  })

  test('has a title, or none to speak of', () => {
    expect(find(textOf({ pages: pages('A'), title: 'Contract' }), '/Title')).toContain(`<${hex('Contract')}>`)
    expect(find(textOf({ pages: pages('A') }), '/Title')).toContain(`<${hex('Untitled')}>`)
  })

  test('has an outline whose entries are linked in a row and lead to their pages', () => {
    const outline = [
      { title: 'One', page: 2 },
      { title: 'Two', page: 1 },
    ]
    const text = textOf({ pages: pages('A', 'B'), outline })
    const [one, two] = outline.map(({ title }) => find(text, `<${hex(title)}>`))
    const [first, second] = objectsOf(text).filter((object) => object.includes('/Type /Page /'))
    expect(one).toContain(`/Next ${numberOf(two)} 0 R /Dest [${numberOf(second)} 0 R /XYZ`)
    expect(two).toContain(`/Prev ${numberOf(one)} 0 R /Dest [${numberOf(first)} 0 R /XYZ`)
    expect(find(text, '/Type /Outlines')).toContain(
      `/First ${numberOf(one)} 0 R /Last ${numberOf(two)} 0 R /Count 2`,
    )
  })

  test('can be read by nobody without its password, strings included', () => {
    const text = textOf({ pages: pages('Secret text'), title: 'Secret title', password: 'open sesame' })
    expect(text).toMatch(/trailer\n<< .*\/Encrypt \d+ 0 R \/ID \[<[0-9a-f]+> <[0-9a-f]+>\] >>/)
    expect(text).not.toContain('Secret')
    expect(text).not.toContain(hex('Secret title'))
    expect(text).not.toContain('sesame')
  })

  test('carries a script or a matrix of an attack only where one is wanted', () => {
    const plain = textOf({ pages: pages('A') })
    expect(plain).not.toMatch(/JavaScript|OpenAction|FontMatrix|Encrypt|Outlines/)
    const attack = textOf({ pages: pages('A'), openScript: 'app.alert(1)', fontMatrix: '1 0 0 1 0 (x)' })
    expect(find(attack, '/S /JavaScript')).toContain(`/JS <${hex('app.alert(1)')}>`)
    expect(attack.match(/\/FontMatrix \[1 0 0 1 0 \(x\)\]/g)).toHaveLength(5)
  })
})

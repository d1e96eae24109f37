import { strFromU8, unzipSync } from 'fflate'

const CELL =
  /<c r="([A-Z]+)(\d+)" s="(\d)" t="inlineStr"><is><t xml:space="preserve">([^<]*)<\/t><\/is><\/c>/g
/** Cells with number format 49 are texts, whatever somebody types into them. */
const TEXT_STYLES =
  /<cellXfs count="3"><xf xfId="0"\/><xf numFmtId="49"[^>]*\/><xf numFmtId="49"[^>]*\/><\/cellXfs>/
/** What an XML document must not contain, and CR, which its readers turn into LF. */
const NO_XML = /[^\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u
const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' }

/** The text that Excel shows for the XML of a cell. */
function textOf(xml: string): string {
  const text = xml.replace(/&[^;]*;?/g, (entity) => {
    const sign = ENTITIES[entity]
    if (sign === undefined) throw new Error(`${entity} is not XML`)
    return sign
  })
  return text.replace(/_x([\dA-F]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

const columnOf = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** Reads the one sheet of a workbook; fails on anything in it that is not a text in a cell for texts. */
export async function readXlsx(file: Blob): Promise<{ rows: string[][]; sheet: string }> {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()))
  const partOf = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const sheet = partOf('xl/worksheets/sheet1.xml')
  if (NO_XML.test(sheet)) throw new Error('a sheet that is not XML')
  if (!TEXT_STYLES.test(partOf('xl/styles.xml'))) throw new Error('styles that are not for texts')
  const [, rowsXml = ''] = /<sheetData>(.*)<\/sheetData><\/worksheet>$/s.exec(sheet) ?? []
  const rows = Array.from(
    rowsXml.matchAll(/<row r="(\d+)">(.*?)<\/row>/gs),
    ([, row = '', cellsXml = '']) => {
      const cells: string[] = []
      const rest = cellsXml.replaceAll(CELL, (_, letters: string, at: string, style: string, xml: string) => {
        if (at !== row || style === '0') throw new Error('a cell out of its place')
        cells[columnOf(letters)] = textOf(xml)
        return ''
      })
      if (rest !== '') throw new Error(`a cell that is no text: ${rest.slice(0, 200)}`)
      return Array.from(cells, (text) => text ?? '')
    },
  )
  return { rows, sheet }
}

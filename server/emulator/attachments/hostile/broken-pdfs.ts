import { noiseBlock } from '../files/pixels.ts'
import { onePagePdf, pdfStream, rawPdf } from '../files/raw-pdf.ts'

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')

const good = (words: string): Buffer => onePagePdf({ words })

/** The bytes with one text put in place of another. */
function changed(pdf: Buffer, from: string | RegExp, to: string): Buffer {
  return latin1(pdf.toString('latin1').replace(from, to))
}

const CATALOGUE = '<< /Type /Catalog /Pages 2 0 R >>'

/** Cut in the middle of the table that tells where objects are. */
export function cutInTable(): Uint8Array {
  const pdf = good('Cut in the table')
  return pdf.subarray(0, pdf.lastIndexOf('xref\n0') + 40)
}

/** No `startxref`, no end. */
export function withoutEnd(): Uint8Array {
  const pdf = good('Without an end')
  return pdf.subarray(0, pdf.lastIndexOf('startxref'))
}

/** Every place in the table is wrong. */
export const wrongPlaces = (): Uint8Array =>
  changed(good('Wrong places'), /\d{10}(?= 00000 n)/g, '0000000007')

export const wrongStreamLength = (): Uint8Array =>
  changed(good('Wrong length of a stream'), /\/Length \d+/, '/Length 999999')

export const wrongPageCount = (): Uint8Array =>
  changed(good('Says it has fifty pages'), '/Count 1', '/Count 50')

export const loopOfPages = (): Uint8Array =>
  rawPdf([
    CATALOGUE,
    '<< /Type /Pages /Count 3 /Kids [3 0 R] >>',
    '<< /Type /Pages /Parent 2 0 R /Count 3 /Kids [2 0 R 3 0 R] >>',
  ])

export const noPages = (): Uint8Array => rawPdf([CATALOGUE, '<< /Type /Pages /Count 0 /Kids [] >>'])

export const pagesOfWrongKind = (): Uint8Array => rawPdf([CATALOGUE, '(no pages at all)'])

export const noCatalogue = (): Uint8Array =>
  changed(good('Without a catalogue'), '/Type /Catalog /Pages', '/X')

/** Its name and nothing but noise. */
export const onlyHeader = (): Uint8Array =>
  Buffer.concat([latin1('%PDF-1.7\n'), noiseBlock().subarray(0, 4000)])

export const nothingAfterHeader = (): Uint8Array => latin1('%PDF-1.7\n')

/** Noise between the header and a good document. */
export const noiseFirst = (): Uint8Array => {
  const pdf = good('Noise first')
  return Buffer.concat([latin1('%PDF-1.7\n'), noiseBlock().subarray(0, 3000), latin1('\n'), pdf])
}

export const unknownLock = (): Uint8Array =>
  onePagePdf({
    words: 'Locked',
    trailer: '/Root 1 0 R /ID [<00> <00>] /Encrypt << /Filter /Nobody.Knows /V 9 /R 9 /O (o) /U (u) /P -1 >>',
  })

/** A table of contents that goes round in circles. */
export const loopOfOutline = (): Uint8Array =>
  onePagePdf({
    words: 'A circle of contents',
    catalogue: '/Outlines 6 0 R',
    more: [
      '<< /Type /Outlines /First 7 0 R /Last 8 0 R /Count 2 >>',
      '<< /Title (First) /Parent 6 0 R /Next 8 0 R /First 8 0 R /Last 8 0 R /Count 1 /Dest [3 0 R /Fit] >>',
      '<< /Title (Second) /Parent 7 0 R /Prev 7 0 R /Next 7 0 R /First 7 0 R /Dest [3 0 R /Fit] >>',
    ],
  })

/** A table that names itself as the one before. */
export function loopOfTables(): Uint8Array {
  const pdf = good('A circle of tables')
  return changed(pdf, '/Size', `/Prev ${pdf.lastIndexOf('xref\n0')} /Size`)
}

/** A stream of drawing that is no drawing. */
export const noiseForDrawing = (): Uint8Array =>
  onePagePdf({
    words: 'Noise for a drawing',
    page: '/Contents [4 0 R 6 0 R]',
    more: [pdfStream(noiseBlock().subarray(0, 3000))],
  })

/** The packed stream of the page breaks off. */
export const cutStream = (): Uint8Array =>
  onePagePdf({
    words: 'A stream that breaks off',
    page: '/Contents [4 0 R 6 0 R]',
    more: [pdfStream(Buffer.from('789c2b5408e43254', 'hex'), '/Filter /FlateDecode ')],
  })

export const pageWithoutAnything = (): Uint8Array =>
  rawPdf([CATALOGUE, '<< /Type /Pages /Count 1 /Kids [3 0 R] >>', '(no page)'])

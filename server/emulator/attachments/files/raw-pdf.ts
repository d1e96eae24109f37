import { concat, latin1 } from './bytes.ts'

/** An object of a PDF exactly as it is written; its number is its place, from 1. */
export type RawObject = string | { head: string; stream: Uint8Array }

/** A string of a PDF. */
export const pdfString = (text: string): string =>
  `(${text.replace(/[\\()]/g, (sign) => `\\${sign}`).replace(/[^\x20-\x7e]/g, '')})`

/** A stream with its length; `entries` are those of its dictionary besides. */
export const pdfStream = (stream: Uint8Array | string, entries = ''): RawObject => {
  const bytes = typeof stream === 'string' ? latin1(stream) : stream
  return { head: `<< /Length ${bytes.length} ${entries}>>`, stream: bytes }
}

/** Writes objects into a file whose cross-reference table is right, whatever the objects say. `trailer` adds entries. */
export function rawPdf(objects: readonly RawObject[], trailer = '/Root 1 0 R'): Uint8Array {
  const parts: Uint8Array[] = [latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')]
  let offset = parts[0]?.length ?? 0
  const rows = objects.map((object, index) => {
    const { head, stream } = typeof object === 'string' ? { head: object, stream: undefined } : object
    const bytes = concat(
      latin1(`${index + 1} 0 obj\n${head}\n`),
      ...(stream ? [latin1('stream\n'), stream, latin1('\nendstream\n')] : []),
      latin1('endobj\n'),
    )
    parts.push(bytes)
    const at = offset
    offset += bytes.length
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  parts.push(
    latin1(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${offset}\n%%EOF\n`,
    ),
  )
  return concat(...parts)
}

interface OnePage {
  /** Written on the page. */
  words: string
  /** Entries of the catalogue and of the page. */
  catalogue?: string
  page?: string
  resources?: string
  /** Drawn after the words. */
  drawing?: string
  /** Numbered from 6. */
  more?: readonly RawObject[]
  trailer?: string
}

/** One page with a line of words, and whatever a test puts around it. */
export function onePagePdf({
  words,
  catalogue = '',
  page = '',
  resources = '',
  drawing = '',
  more = [],
  trailer,
}: OnePage): Uint8Array {
  return rawPdf(
    [
      `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents 4 0 R /Resources << /Font << /F0 5 0 R >> ${resources} >> ${page} >>`,
      pdfStream(`BT /F0 18 Tf 20 260 Td ${pdfString(words)} Tj ET\n${drawing}\n`),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      ...more,
    ],
    trailer,
  )
}

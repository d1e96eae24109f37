import {
  gifFile,
  jpegFile,
  pngFile,
  tiffFile,
  turnedJpegFile,
  webpFile,
  heicFile,
} from './files/image-files.ts'
import { docxFile, xlsxFile, zipFile } from './files/office-files.ts'
import { contractPdf, encryptedPdf, largePdf, scannedPdf } from './files/pdf-files.ts'
import { jbig2Pdf, jpeg2000Pdf } from './files/scanner-pdfs.ts'
import type { SourceFile } from './files/source-file.ts'
import { smallFile } from './files/source-file.ts'
import {
  emlFile,
  jsonText,
  latin1Text,
  manyRows,
  manyRowsLength,
  quotedCsv,
  semicolonCsv,
  utf16Text,
  utf8Text,
  xmlText,
} from './files/text-files.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

let largePdfLength: number | undefined

/** One good file of every kind, as a customer with a long history has them. */
export const READABLE_PACK: readonly SourceFile[] = [
  smallFile('contract', { name: 'contract-2026.pdf', contentType: 'application/pdf', ageDays: 3 }, () =>
    contractPdf(),
  ),
  smallFile(
    'scan',
    { name: 'VAT certificate (scan).pdf', contentType: 'application/pdf', ageDays: 40 },
    scannedPdf,
  ),
  smallFile(
    'jpeg2000',
    { name: 'colour scan from the archive.pdf', contentType: 'application/pdf', ageDays: 42 },
    jpeg2000Pdf,
  ),
  smallFile(
    'jbig2',
    { name: 'scan from the copier.pdf', contentType: 'application/pdf', ageDays: 43 },
    jbig2Pdf,
  ),
  smallFile('bank', { name: 'bank-details.pdf', contentType: 'application/pdf', ageDays: 41 }, encryptedPdf),
  {
    key: 'plans',
    name: 'site-plans.pdf',
    contentType: 'application/pdf',
    ageDays: 12,
    fileSize: () => (largePdfLength ??= largePdf().length),
    // Made again each time: too large to keep.
    open: () => {
      const bytes = largePdf()
      return { chunks: [bytes], length: bytes.length }
    },
  },
  smallFile('photo', { name: 'shop-front.jpg', contentType: 'image/jpeg', ageDays: 20 }, jpegFile),
  smallFile(
    'turned',
    { name: 'delivery-note (phone).jpg', contentType: 'image/jpeg', ageDays: 21 },
    turnedJpegFile,
  ),
  smallFile('card', { name: 'membership-card.png', contentType: 'image/png', ageDays: 60 }, () => pngFile()),
  smallFile('logo', { name: 'logo.gif', contentType: 'image/gif', ageDays: 400 }, gifFile),
  smallFile('webp', { name: 'stand-at-the-fair.webp', contentType: 'image/webp', ageDays: 90 }, webpFile),
  smallFile('fax', { name: 'fax-2019.tif', contentType: 'image/tiff', ageDays: 2300 }, () => tiffFile()),
  smallFile('heic', { name: 'IMG_4711.HEIC', contentType: 'image/heic', ageDays: 22 }, heicFile),
  smallFile('letter', { name: 'letter.txt', contentType: 'text/plain', ageDays: 30 }, utf8Text),
  smallFile(
    'letter16',
    { name: 'letter-from-notepad.txt', contentType: 'text/plain', ageDays: 31 },
    utf16Text,
  ),
  smallFile('letter1', { name: 'lettre.txt', contentType: 'text/plain', ageDays: 32 }, latin1Text),
  smallFile('addresses', { name: 'addresses.csv', contentType: 'text/csv', ageDays: 15 }, quotedCsv),
  smallFile('rechnungen', { name: 'Rechnungen.csv', contentType: 'text/csv', ageDays: 16 }, semicolonCsv),
  {
    key: 'ledger',
    name: 'ledger.csv',
    contentType: 'text/csv',
    ageDays: 1,
    fileSize: manyRowsLength,
    open: () => ({ chunks: manyRows(), length: manyRowsLength() }),
  },
  smallFile('export', { name: 'export.json', contentType: 'application/json', ageDays: 8 }, jsonText),
  smallFile('invoice', { name: 'e-invoice.xml', contentType: 'application/xml', ageDays: 9 }, xmlText),
  smallFile('agreement', { name: 'credit-agreement.docx', contentType: DOCX, ageDays: 75 }, docxFile),
  smallFile('workbook', { name: 'aged-debt.xlsx', contentType: XLSX, ageDays: 5 }, xlsxFile),
  smallFile('mail', { name: 'Invoice 1042.eml', contentType: 'message/rfc822', ageDays: 193 }, emlFile),
  smallFile('archive', { name: 'statements.zip', contentType: 'application/zip', ageDays: 110 }, zipFile),
]

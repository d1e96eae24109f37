import { gifFile, pngBomb, pngFile, tiffFile } from './files/image-files.ts'
import { docxBomb, docxWithExternals, xlsxBomb } from './files/office-files.ts'
import { contractPdf, damagedPdf, scannedPdf, scriptedPdf } from './files/pdf-files.ts'
import type { SourceFile } from './files/source-file.ts'
import { lazily, smallFile, utf8 } from './files/source-file.ts'
import { bigStream, halfStream, silentHalfStream } from './files/streams.ts'
import { formulaCsv, htmlFile, polyglotFile, quotedCsv, svgFile, utf8Text } from './files/text-files.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const MB = 1_000_000
const GIB = 1024 ** 3

const contract = lazily(() => contractPdf(3))
const scan = lazily(scannedPdf)

/** Everything that goes wrong with files from strangers. */
export const DIFFICULT_PACK: readonly SourceFile[] = [
  smallFile('html', { name: 'statement.html', contentType: 'text/html', ageDays: 1 }, htmlFile),
  smallFile('svg', { name: 'drawing.svg', contentType: 'image/svg+xml', ageDays: 2 }, svgFile),
  smallFile(
    'scripted',
    { name: 'invoice-with-script.pdf', contentType: 'application/pdf', ageDays: 3 },
    scriptedPdf,
  ),
  smallFile('polyglot', { name: 'polyglot.gif', contentType: 'image/gif', ageDays: 4 }, () =>
    polyglotFile(gifFile()),
  ),
  smallFile(
    'externals',
    { name: 'letter-with-links.docx', contentType: DOCX, ageDays: 5 },
    docxWithExternals,
  ),
  smallFile('formulas', { name: 'formulas.csv', contentType: 'text/csv', ageDays: 6 }, formulaCsv),
  smallFile('png-bomb', { name: 'huge-picture.png', contentType: 'image/png', ageDays: 7 }, pngBomb),
  smallFile('tiff-bomb', { name: 'huge-fax.tif', contentType: 'image/tiff', ageDays: 8 }, () =>
    tiffFile(1, 60_000),
  ),
  smallFile('docx-bomb', { name: 'unpacks-for-ever.docx', contentType: DOCX, ageDays: 9 }, docxBomb),
  smallFile('xlsx-bomb', { name: 'gigabyte-of-nothing.xlsx', contentType: XLSX, ageDays: 10 }, xlsxBomb),
  smallFile('damaged', { name: 'damaged.pdf', contentType: 'application/pdf', ageDays: 11 }, damagedPdf),
  smallFile('liar', { name: 'photo.jpg', contentType: 'image/jpeg', ageDays: 12 }, contract),
  smallFile('html-liar', { name: 'portrait.png', contentType: 'image/png', ageDays: 13 }, htmlFile),
  smallFile('empty', { name: 'empty.pdf', contentType: 'application/pdf', ageDays: 14 }, () => utf8('')),
  {
    key: '50-mb',
    name: 'video-of-the-premises.mp4',
    contentType: 'video/mp4',
    ageDays: 15,
    fileSize: () => 50 * MB,
    open: () => bigStream(50 * MB),
  },
  {
    key: '1-gib',
    name: 'backup-of-everything.bak',
    contentType: 'application/octet-stream',
    ageDays: 16,
    fileSize: () => GIB,
    open: () => bigStream(GIB),
  },
  {
    key: 'truncated',
    name: 'breaks-off.pdf',
    contentType: 'application/pdf',
    ageDays: 17,
    fileSize: () => scan().length,
    open: () => halfStream(scan()),
  },
  {
    key: 'short',
    name: 'ends-early.csv',
    contentType: 'text/csv',
    ageDays: 18,
    fileSize: () => quotedCsv().length,
    open: () => silentHalfStream(quotedCsv()),
  },
  {
    key: 'no-size',
    name: 'no-size.txt',
    contentType: 'text/plain',
    ageDays: 19,
    open: () => ({ chunks: [utf8Text()] }),
  },
  {
    key: 'understated',
    name: 'larger-than-it-says.bin',
    contentType: 'application/octet-stream',
    ageDays: 20,
    fileSize: () => 1000,
    open: () => ({ chunks: bigStream(40 * MB).chunks }),
  },
  smallFile('unicode', { name: '東京 – Größe ☕ été.txt', contentType: 'text/plain', ageDays: 21 }, utf8Text),
  smallFile(
    'slashes',
    { name: '../../etc/cron.d\\run me.txt', contentType: 'text/plain', ageDays: 22 },
    utf8Text,
  ),
  smallFile(
    'override',
    { name: 'invoice-\u202efdp.exe', contentType: 'application/pdf', ageDays: 23 },
    contract,
  ),
  smallFile(
    'long-name',
    { name: `${'long name '.repeat(30).slice(0, 296)}.txt`, contentType: 'text/plain', ageDays: 24 },
    utf8Text,
  ),
  smallFile('markup-name', { name: '<img src=x onerror=alert(1)>.png', ageDays: 25 }, () => pngFile(64, 40)),
  smallFile('no-ending', { name: 'scan0001', contentType: 'application/pdf', ageDays: 26 }, contract),
  smallFile('no-name', { contentType: 'image/png', ageDays: 27 }, () => pngFile(96, 60)),
  smallFile('nothing', { ageDays: 28 }, utf8Text),
]

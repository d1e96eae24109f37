import type { SourceFile } from '../files/source-file.ts'
import { smallFile } from '../files/source-file.ts'
import * as broken from './broken-pdfs.ts'
import * as pdf from './hostile-pdfs.ts'
import * as office from './hostile-office.ts'
import * as mail from './mail-files.ts'
import * as markup from './markup-files.ts'
import * as polyglot from './polyglots.ts'
import * as script from './script-files.ts'

type Row = [name: string | undefined, contentType: string | undefined, make: () => Uint8Array]

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const PDF = 'application/pdf'
const HTML = 'text/html; charset=utf-8'
const SVG = 'image/svg+xml'
const JPEG = 'image/jpeg'

const MARKUP: readonly Row[] = [
  ['plain.html', HTML, () => markup.plainHtml('plain')],
  ['marked.html', HTML, markup.markedHtml],
  ['utf16.html', 'text/html', markup.utf16Html],
  ['utf16-big.html', 'text/html; charset=utf-16be', markup.utf16BigHtml],
  ['utf7.html', 'text/html; charset=utf-7', markup.utf7Html],
  ['late.html', HTML, markup.lateHtml],
  ['fragment.html', HTML, markup.fragment],
  ['short-ending.htm', HTML, () => markup.plainHtml('htm')],
  ['strict.xhtml', 'application/xhtml+xml', markup.xhtml],
  ['server-side.shtml', 'text/html', markup.serverSideHtml],
  ['saved-page.mht', 'multipart/related', markup.mhtml],
  ['camera.mjpg', 'multipart/x-mixed-replace; boundary=frame', markup.multipart],
  ['called-text.txt', 'text/plain', () => markup.plainHtml('called-text')],
  ['called-picture.png', 'image/png', () => markup.plainHtml('called-picture')],
  ['called-pdf.pdf', PDF, () => markup.plainHtml('called-pdf')],
  ['called-table.csv', 'text/csv', () => markup.plainHtml('called-table')],
  ['two-endings.pdf.html', 'application/octet-stream', () => markup.plainHtml('two-endings')],
  [undefined, undefined, () => markup.plainHtml('nameless')],
  ['script.svg', SVG, () => markup.scriptSvg()],
  ['events.svg', SVG, markup.eventSvg],
  ['foreign.svg', SVG, markup.foreignSvg],
  ['external.svg', SVG, markup.externalSvg],
  ['styled.svg', SVG, markup.styledSvg],
  ['laughs.svg', SVG, markup.laughingSvg],
  ['packed.svgz', SVG, markup.packedSvg],
  ['called-photo.jpg', JPEG, () => markup.scriptSvg('called-photo')],
  ['transformed.xml', 'text/xml', markup.transformedXml],
  ['entities.xml', 'application/xml', markup.entitiesXml],
]

const DOCUMENTS: readonly Row[] = [
  ['events.pdf', PDF, pdf.eventsPdf],
  ['launch.pdf', PDF, pdf.launchPdf],
  ['address.pdf', PDF, pdf.uriPdf],
  ['script-address.pdf', PDF, pdf.scriptUriPdf],
  ['remote.pdf', PDF, pdf.remotePdf],
  ['import.pdf', PDF, pdf.importPdf],
  ['form.pdf', PDF, pdf.formPdf],
  ['xfa.pdf', PDF, pdf.xfaPdf],
  ['links.pdf', PDF, pdf.linksPdf],
  ['embedded.pdf', PDF, pdf.embeddedPdf],
  ['external.pdf', PDF, pdf.externalPdf],
  ['font-matrix.pdf', PDF, pdf.fontMatrixPdf],
  ['endless.pdf', PDF, pdf.endlessPdf],
  ['huge-page.pdf', PDF, pdf.hugePagePdf],
  ['packed-twice.pdf', PDF, pdf.packedTwicePdf],
  ['deep.pdf', PDF, pdf.deepPdf],
  ['self-drawing.pdf', PDF, pdf.selfDrawingPdf],
  ['chunks.docx', DOCX, office.chunksDocx],
  ['remote.docx', DOCX, office.remoteDocx],
  ['links.docx', DOCX, office.linksDocx],
  ['pictures.docx', DOCX, office.picturesDocx],
  ['entities.docx', DOCX, office.entitiesDocx],
  ['macros.docm', 'application/vnd.ms-word.document.macroEnabled.12', office.macrosDocm],
  ['linked.xlsx', XLSX, office.linkedXlsx],
  ['vast.xlsx', XLSX, office.vastXlsx],
  ['scripted.eml', 'message/rfc822', mail.scriptedMail],
  ['forged.eml', 'message/rfc822', mail.forgedMail],
  ['nested.eml', 'message/rfc822', mail.nestedMail],
]

const BROKEN_PDFS: readonly Row[] = [
  ['cut-in-table.pdf', PDF, broken.cutInTable],
  ['without-end.pdf', PDF, broken.withoutEnd],
  ['wrong-places.pdf', PDF, broken.wrongPlaces],
  ['wrong-length.pdf', PDF, broken.wrongStreamLength],
  ['wrong-count.pdf', PDF, broken.wrongPageCount],
  ['loop-of-pages.pdf', PDF, broken.loopOfPages],
  ['no-pages.pdf', PDF, broken.noPages],
  ['pages-of-wrong-kind.pdf', PDF, broken.pagesOfWrongKind],
  ['no-catalogue.pdf', PDF, broken.noCatalogue],
  ['only-header.pdf', PDF, broken.onlyHeader],
  ['nothing-after-header.pdf', PDF, broken.nothingAfterHeader],
  ['noise-first.pdf', PDF, broken.noiseFirst],
  ['unknown-lock.pdf', PDF, broken.unknownLock],
  ['loop-of-outline.pdf', PDF, broken.loopOfOutline],
  ['loop-of-tables.pdf', PDF, broken.loopOfTables],
  ['noise-for-drawing.pdf', PDF, broken.noiseForDrawing],
  ['cut-stream.pdf', PDF, broken.cutStream],
  ['page-without-anything.pdf', PDF, broken.pageWithoutAnything],
]

const OTHERS: readonly Row[] = [
  ['script.gif', 'image/gif', polyglot.gifScript],
  ['page-around-pdf.pdf', PDF, polyglot.pdfInHtml],
  ['page-after-pdf.pdf', PDF, polyglot.htmlAfterPdf],
  ['comment.jpg', JPEG, polyglot.jpegComment],
  ['notes.jpg', JPEG, polyglot.jpegExif],
  ['text.png', 'image/png', polyglot.pngText],
  ['page-before-zip.zip', 'application/zip', polyglot.htmlBeforeZip],
  ['program.js', 'text/javascript', () => script.script('js')],
  ['program.mjs', 'text/javascript', () => script.script('mjs')],
  ['called-data.json', 'application/json', () => script.script('called-data')],
  ['polluting.json', 'application/json', script.pollutingJson],
  ['deep.json', 'application/json', script.deepJson],
  ['style.css', 'text/css', script.styleSheet],
  ['terminal.log', 'text/plain', script.terminalText],
  ['application.hta', 'application/hta', script.webApplication],
  ['shortcut.url', 'application/internet-shortcut', script.internetShortcut],
  ['shortcut.lnk', 'application/x-ms-shortcut', script.shellLink],
  ['film.swf', 'application/x-shockwave-flash', script.flashMovie],
  ['module.wasm', 'application/wasm', script.wasmModule],
  ['setup.bat', 'application/x-msdos-program', script.batchFile],
  ['letter.rtf', 'application/rtf', script.richText],
  ['programs.csv', 'text/csv', script.ddeCsv],
  ['separators.tsv', 'text/tab-separated-values', script.separatorTsv],
]

/** A store that hands files out as pages, to run where they are asked for. */
const careless = (contentType: string | undefined): Record<string, string> => ({
  ...(contentType === undefined ? {} : { 'Content-Type': contentType }),
  'Content-Disposition': 'inline',
  'Content-Security-Policy': "default-src * 'unsafe-inline' 'unsafe-eval'",
  'Access-Control-Allow-Origin': '*',
  'Service-Worker-Allowed': '/',
  'Set-Cookie': 'attachment=1; Path=/',
  Link: '<https://attacker.example/a.css>; rel=stylesheet',
  Refresh: '0; url=https://attacker.example/',
})

/** Files made to run script in whoever opens them, to call home, to exhaust or to confuse. */
export const HOSTILE_PACK: readonly SourceFile[] = [MARKUP, DOCUMENTS, BROKEN_PDFS, OTHERS]
  .flat()
  .map(([name, contentType, make], index) =>
    smallFile(
      `hostile ${name ?? 'nameless'}`,
      {
        ...(name !== undefined && { name }),
        ...(contentType !== undefined && { contentType }),
        ageDays: index + 1,
        headers: careless(contentType),
      },
      make,
    ),
  )

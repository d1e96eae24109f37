import { gifFile, jpegFile, pngChunk, pngFile } from '../files/image-files.ts'
import { zipFile } from '../files/office-files.ts'
import { contractPdf } from '../files/pdf-files.ts'
import { utf8 } from '../files/source-file.ts'
import { plainHtml } from './markup-files.ts'
import { payload } from './payload.ts'

/** A picture, and a script: the width says "begin of comment", the script follows the picture. */
export function gifScript(): Uint8Array {
  const gif = Buffer.from(gifFile())
  gif.write('/*', 6, 'latin1')
  return Buffer.concat([gif, utf8(`*/=0;${payload('gif')}\n`)])
}

/** Readers find a PDF that begins within the first kilobyte. */
export const pdfInHtml = (): Uint8Array =>
  Buffer.concat([utf8(`<script>${payload('pdf-html')}</script><!--\n`), contractPdf(1), utf8('-->')])

/** A good PDF with a page behind its end. */
export const htmlAfterPdf = (): Uint8Array => Buffer.concat([contractPdf(1), plainHtml('after-pdf')])

function jpegWith(marker: number, content: Uint8Array): Uint8Array {
  const jpeg = jpegFile()
  const head = Buffer.alloc(4)
  head.writeUInt16BE(marker)
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)])
}

export const jpegComment = (): Uint8Array => jpegWith(0xfffe, plainHtml('jpeg-comment'))
export const jpegExif = (): Uint8Array =>
  jpegWith(0xffe1, Buffer.concat([utf8('http://ns.adobe.com/xap/1.0/\0<?xpacket?>'), plainHtml('jpeg-exif')]))

export function pngText(): Uint8Array {
  const png = pngFile(64, 40)
  const note = pngChunk('tEXt', Buffer.concat([utf8('Comment\0'), plainHtml('png-text')]))
  const headEnd = 8 + 25
  return Buffer.concat([png.subarray(0, headEnd), note, png.subarray(headEnd), plainHtml('png-end')])
}

/** Unpackers look at the end, browsers at the beginning. */
export const htmlBeforeZip = (): Uint8Array => Buffer.concat([plainHtml('zip'), zipFile()])

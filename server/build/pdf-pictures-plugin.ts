import type { Plugin } from 'vite'

const WORKER = /pdfjs-dist[\\/]build[\\/]pdf\.worker\.mjs$/

/**
 * Places in pdf.js' worker where a picture is decoded, and what is called there before; the picture is one of
 * `CheckedPicture`. Each has to be there exactly once: a new pdf.js that moves one fails the build.
 */
const PLACES: readonly (readonly [before: string, call: string])[] = [
  ['#skipUselessBytes(data) {', "{ kind: 'jpeg', bytes: data }"],
  [
    'async decode(bytes, width, height, globals, CCITTOptions) {',
    "CCITTOptions ? { kind: 'fax', bytes, options: CCITTOptions, rows: height } : { kind: 'jbig2', bytes }",
  ],
  [
    'const imageBytes = await this.image.getImageData(length, this.jpxDecoderOptions);',
    "!this.image.isImageStream && { kind: 'samples', found: imageBytes.length, wanted: length, rows: this.height }",
  ],
  [
    'const imgArray = await image.getImageData(computedLength);',
    "!image.isImageStream && { kind: 'samples', found: imgArray.length, wanted: computedLength, rows: height }",
  ],
]

/** Has pdf.js show each picture to `checkPicture` before it is decoded: it tells nobody when data is missing. */
export function withPictureChecks(code: string): string {
  return PLACES.reduce((text, [before, call]) => {
    const [head, ...rest] = text.split(before)
    const [tail] = rest
    if (head === undefined || tail === undefined || rest.length > 1)
      throw new Error(`pdf.js has changed: its worker should have this once: ${before}`)
    return `${head}${before} { const picture = ${call}; if (picture) globalThis.checkPicture?.(picture); }${tail}`
  }, code)
}

export function pdfPictures(): Plugin {
  return {
    name: 'pdf-pictures',
    transform(code, id) {
      return WORKER.test(id.split('?')[0] ?? '') ? { code: withPictureChecks(code), map: null } : undefined
    },
  }
}

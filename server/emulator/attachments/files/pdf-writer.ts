import { concat, latin1, toHex } from './bytes.ts'
import { encryptPdfBytes, pdfEncryption } from './pdf-encryption.ts'

/** A font every reader is supposed to have: none is embedded. */
export type PdfFont = 'Helvetica' | 'Times-Roman' | 'Courier' | 'Symbol' | 'ZapfDingbats'

const FONTS: readonly PdfFont[] = ['Helvetica', 'Times-Roman', 'Courier', 'Symbol', 'ZapfDingbats']

export interface PdfLine {
  text: string
  x: number
  /** From the bottom of the page, in points. */
  y: number
  size: number
  font?: PdfFont
}

export interface PdfImage {
  width: number
  height: number
  /** RGB, three bytes a pixel. */
  pixels: Uint8Array
}

export interface PdfPage {
  lines: PdfLine[]
  /** Fills the page, as a scanner has it. */
  image?: PdfImage
}

export interface PdfDocument {
  pages: PdfPage[]
  title?: string
  outline?: { title: string; page: number }[]
  /** JavaScript that a careless reader would run on opening. */
  openScript?: string
  /** Asked for by the reader; the document is encrypted with it. */
  password?: string
  /** Put in place of the font's matrix, as an attack on old versions of pdf.js does. */
  fontMatrix?: string
}

const WIDTH = 595
const HEIGHT = 842

const escaped = (text: string): string => text.replace(/[\\()]/g, (sign) => `\\${sign}`)

interface PdfObject {
  head: string
  stream?: Uint8Array
  /** Strings of the dictionary are encrypted too, so they stand apart until the object's number is known. */
  strings?: Record<string, string>
}

/** Collects objects under their numbers and writes the file around them. */
class PdfFile {
  readonly #objects: PdfObject[] = []

  /** Gives back the number under which others refer to the object. */
  add(head: string, more: Omit<PdfObject, 'head'> = {}): number {
    return this.#objects.push({ head, ...more })
  }

  replace(number: number, head: string, more: Omit<PdfObject, 'head'> = {}): void {
    this.#objects[number - 1] = { head, ...more }
  }

  write(root: number, info: number, password: string | undefined): Uint8Array {
    const key = password === undefined ? undefined : pdfEncryption(password)
    const parts: Uint8Array[] = [latin1('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n')]
    let offset = parts[0]?.length ?? 0
    const put = (bytes: Uint8Array): void => {
      parts.push(bytes)
      offset += bytes.length
    }
    const offsets: number[] = []
    const putObject = ({ head, stream, strings }: PdfObject, plain = false): void => {
      const number = offsets.push(offset)
      const seal = (bytes: Uint8Array): Uint8Array =>
        key === undefined || plain ? bytes : encryptPdfBytes(key.fileKey, number, bytes)
      const texts = Object.entries(strings ?? {})
        .map(([name, text]) => ` /${name} <${toHex(seal(latin1(text)))}>`)
        .join('')
      const dictionary = texts === '' ? head : head.replace(/>>$/, `${texts} >>`)
      put(latin1(`${number} 0 obj\n${dictionary}\n`))
      if (stream !== undefined) {
        put(latin1('stream\n'))
        put(seal(stream))
        put(latin1('\nendstream\n'))
      }
      put(latin1('endobj\n'))
    }
    for (const object of this.#objects) putObject(object)
    if (key !== undefined) putObject({ head: key.dictionary }, true)
    const start = offset
    const size = offsets.length + 1
    const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
    put(latin1(`xref\n0 ${size}\n0000000000 65535 f \n${rows}`))
    const encrypt = key === undefined ? '' : ` /Encrypt ${offsets.length} 0 R /ID [<${key.id}> <${key.id}>]`
    put(
      latin1(
        `trailer\n<< /Size ${size} /Root ${root} 0 R /Info ${info} 0 R${encrypt} >>\nstartxref\n${start}\n%%EOF\n`,
      ),
    )
    return concat(...parts)
  }
}

function pageContent({ lines, image }: PdfPage): Uint8Array {
  const picture = image === undefined ? '' : `q ${WIDTH} 0 0 ${HEIGHT} 0 0 cm /Im0 Do Q\n`
  const text = lines
    .map(({ text: words, x, y, size, font = 'Helvetica' }) => {
      return `BT /F${FONTS.indexOf(font)} ${size} Tf ${x} ${y} Td (${escaped(words)}) Tj ET\n`
    })
    .join('')
  return latin1(picture + text)
}

/** A PDF of text in standard fonts and of pictures; enough to stand for contracts, scans and worse. */
export function writePdf(document: PdfDocument): Uint8Array {
  const file = new PdfFile()
  const catalogue = file.add('')
  const tree = file.add('')
  const matrix = document.fontMatrix === undefined ? '' : ` /FontMatrix [${document.fontMatrix}]`
  const fonts = FONTS.map((name, index) => {
    const number = file.add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name}${matrix} >>`)
    return `/F${index} ${number} 0 R`
  }).join(' ')
  const pages = document.pages.map((page) => {
    const content = pageContent(page)
    const contents = file.add(`<< /Length ${content.length} >>`, { stream: content })
    const image = page.image === undefined ? '' : ` /XObject << /Im0 ${addImage(file, page.image)} 0 R >>`
    return file.add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents ${contents} 0 R` +
        ` /Resources << /Font << ${fonts} >>${image} >> >>`,
    )
  })
  file.replace(
    tree,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((n) => `${n} 0 R`).join(' ')}] >>`,
  )
  const extras = [addOutline(file, document.outline ?? [], pages), addScript(file, document.openScript)]
  file.replace(catalogue, `<< /Type /Catalog /Pages ${tree} 0 R${extras.join('')} >>`)
  const info = file.add('<< >>', {
    strings: { Title: document.title ?? 'Untitled', Producer: 'Customer Desk emulator' },
  })
  return file.write(catalogue, info, document.password)
}

function addImage(file: PdfFile, { width, height, pixels }: PdfImage): number {
  return file.add(
    `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB` +
      ` /BitsPerComponent 8 /Length ${pixels.length} >>`,
    { stream: pixels },
  )
}

function addOutline(
  file: PdfFile,
  entries: readonly { title: string; page: number }[],
  pages: readonly number[],
): string {
  if (entries.length === 0) return ''
  const root = file.add('')
  const numbers = entries.map(() => file.add(''))
  for (const [index, { title, page }] of entries.entries()) {
    const [before, after] = [numbers[index - 1], numbers[index + 1]]
    const links = (before ? ` /Prev ${before} 0 R` : '') + (after ? ` /Next ${after} 0 R` : '')
    file.replace(
      numbers[index] ?? 0,
      `<< /Parent ${root} 0 R${links} /Dest [${pages[page - 1] ?? 0} 0 R /XYZ 0 ${HEIGHT} 0] >>`,
      { strings: { Title: title } },
    )
  }
  file.replace(
    root,
    `<< /Type /Outlines /First ${numbers[0]} 0 R /Last ${numbers.at(-1)} 0 R /Count ${numbers.length} >>`,
  )
  return ` /Outlines ${root} 0 R`
}

function addScript(file: PdfFile, script: string | undefined): string {
  if (script === undefined) return ''
  const action = file.add('<< /S /JavaScript >>', { strings: { JS: script } })
  return ` /OpenAction ${action} 0 R /Names << /JavaScript << /Names [(go) ${action} 0 R] >> >>`
}

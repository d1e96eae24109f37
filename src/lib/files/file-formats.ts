/** How a file is shown. */
export type FileKind =
  | 'pdf'
  | 'image'
  | 'tiff'
  | 'text'
  | 'json'
  | 'xml'
  | 'csv'
  | 'docx'
  | 'xlsx'
  | 'mail'
  | 'archive'
  | 'empty'
  | 'other'

export interface FileFormat {
  /** The usual ending of a name, without the dot. */
  id: string
  kind: FileKind
  /** For a sentence: "a PDF document". */
  title: string
  /** For a narrow column. */
  short: string
  mimes: readonly string[]
  endings: readonly string[]
  /** Why there is no preview, where there is none. */
  why?: string
}

const NO_BROWSER = 'Browsers can’t show this format.'
const OLD_OFFICE = 'Browsers can’t reliably show files from older versions of Office.'

const format = (
  id: string,
  kind: FileKind,
  title: string,
  mimes: readonly string[],
  more: { endings?: readonly string[]; short?: string; why?: string } = {},
): FileFormat => ({
  id,
  kind,
  title,
  mimes,
  short: more.short ?? id.toUpperCase(),
  endings: [id, ...(more.endings ?? [])],
  ...(more.why !== undefined && { why: more.why }),
})

const OFFICE = 'application/vnd.openxmlformats-officedocument'

const FORMATS: readonly FileFormat[] = [
  format('pdf', 'pdf', 'a PDF document', ['application/pdf', 'application/x-pdf']),
  format('jpg', 'image', 'a JPEG image', ['image/jpeg', 'image/jpg', 'image/pjpeg'], {
    endings: ['jpeg', 'pjpg', 'pjpeg'],
    short: 'JPEG',
  }),
  format('png', 'image', 'a PNG image', ['image/png', 'image/apng']),
  format('gif', 'image', 'a GIF image', ['image/gif']),
  format('webp', 'image', 'a WebP image', ['image/webp'], { short: 'WebP' }),
  format('bmp', 'image', 'a bitmap image', ['image/bmp', 'image/x-ms-bmp']),
  format('avif', 'image', 'an AVIF image', ['image/avif']),
  format('tif', 'tiff', 'a TIFF image', ['image/tiff'], { endings: ['tiff'], short: 'TIFF' }),
  format('heic', 'other', 'a HEIC photograph', ['image/heic', 'image/heif', 'image/heic-sequence'], {
    endings: ['heif'],
    why: 'Most browsers can’t show HEIC photographs.',
  }),
  format('txt', 'text', 'plain text', ['text/plain'], { endings: ['log', 'text', 'md'], short: 'Text' }),
  format('html', 'text', 'a web page', ['text/html', 'application/xhtml+xml'], { endings: ['htm', 'xhtml'] }),
  format('svg', 'text', 'an SVG drawing', ['image/svg+xml']),
  format('xml', 'xml', 'XML', ['application/xml', 'text/xml']),
  format('json', 'json', 'JSON', ['application/json', 'text/json']),
  format(
    'csv',
    'csv',
    'a table of text (CSV)',
    ['text/csv', 'application/csv', 'text/tab-separated-values'],
    {
      endings: ['tsv'],
    },
  ),
  format('eml', 'mail', 'an email', ['message/rfc822'], { short: 'Email' }),
  format('docx', 'docx', 'a Word document', [`${OFFICE}.wordprocessingml.document`]),
  format('xlsx', 'xlsx', 'an Excel workbook', [`${OFFICE}.spreadsheetml.sheet`]),
  format('pptx', 'archive', 'a PowerPoint presentation', [`${OFFICE}.presentationml.presentation`]),
  format('zip', 'archive', 'a ZIP archive', ['application/zip', 'application/x-zip-compressed']),
  format(
    'cfb',
    'other',
    'a document of an old Office version',
    ['application/x-cfb', 'application/msword', 'application/vnd.ms-excel', 'application/vnd.ms-powerpoint'],
    { endings: ['doc', 'xls', 'ppt', 'msg'], short: 'Office', why: OLD_OFFICE },
  ),
  format('rtf', 'other', 'a rich text document', ['application/rtf', 'text/rtf'], { why: NO_BROWSER }),
  format(
    'exe',
    'other',
    'a program',
    ['application/x-msdownload', 'application/vnd.microsoft.portable-executable'],
    {
      endings: ['com', 'bat', 'cmd', 'scr', 'msi', 'js', 'vbs', 'ps1', 'hta', 'lnk'],
      short: 'Program',
      why: 'Customer Desk doesn’t open programs. Be careful with programs that arrive as attachments.',
    },
  ),
  format('mp4', 'other', 'a video', ['video/mp4', 'video/quicktime'], {
    endings: ['mov', 'm4v'],
    short: 'Video',
    why: 'Customer Desk doesn’t play videos.',
  }),
]

const byMime = new Map(FORMATS.flatMap((one) => one.mimes.map((mime) => [mime, one])))
const byEnding = new Map(FORMATS.flatMap((one) => one.endings.map((ending) => [ending, one])))

/** `image/JPEG; name=x` → the format called image/jpeg. */
export function formatOfMime(mime: string | null | undefined): FileFormat | undefined {
  const [bare = ''] = (mime ?? '').split(';')
  return byMime.get(bare.trim().toLowerCase())
}

/** The ending of a name without its dot, in lower case; empty when there is none. */
export function endingOf(name: string): string {
  return /\.([\p{L}\p{N}]{1,10})$/u.exec(name)?.[1]?.toLowerCase() ?? ''
}

export function formatOfName(name: string): FileFormat | undefined {
  return byEnding.get(endingOf(name))
}

/** A format of the table by its id, which must exist. */
export function formatById(id: string): FileFormat {
  const found = FORMATS.find((one) => one.id === id)
  if (!found) throw new Error(`No file format ${id}`)
  return found
}

/** A format that is known by its bytes but not shown. */
export function unshownFormat(ending: string, mime: string): FileFormat {
  const short = ending.toUpperCase()
  return {
    id: ending,
    kind: 'other',
    title: `a ${short} file (${mime})`,
    short,
    mimes: [mime],
    endings: [ending],
    why: 'There’s no preview for this kind of file.',
  }
}

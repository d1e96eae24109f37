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

const format = (
  id: string,
  kind: FileKind,
  title: string,
  mimes: readonly string[],
  more: { endings?: readonly string[]; short?: string } = {},
): FileFormat => ({
  id,
  kind,
  title,
  mimes,
  short: more.short ?? id.toUpperCase(),
  endings: [id, ...(more.endings ?? [])],
})

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const OASIS = 'application/vnd.oasis.opendocument'
const MACROS = 'application/vnd.ms-'

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
  format('ico', 'image', 'an icon', ['image/x-icon', 'image/vnd.microsoft.icon'], { endings: ['cur'] }),
  format('jp2', 'other', 'a JPEG 2000 image', ['image/jp2', 'image/jpx', 'image/jpm', 'image/j2c'], {
    endings: ['j2k', 'jpx', 'jpf', 'j2c'],
    short: 'JPEG 2000',
  }),
  format('jxl', 'other', 'a JPEG XL image', ['image/jxl'], {
    short: 'JPEG XL',
  }),
  format('tga', 'other', 'a TGA image', ['image/x-tga', 'image/x-targa']),
  format('psd', 'other', 'a Photoshop image', ['image/vnd.adobe.photoshop'], {
    short: 'Photoshop',
  }),
  format('heic', 'other', 'a HEIC photograph', ['image/heic', 'image/heif', 'image/heic-sequence'], {
    endings: ['heif'],
  }),
  format('jb2', 'other', 'a JBIG2 scan', ['image/x-jbig2', 'image/jbig2'], {
    endings: ['jbig2'],
    short: 'JBIG2',
  }),
  format('djvu', 'other', 'a DjVu document', ['image/vnd.djvu', 'image/x-djvu'], {
    endings: ['djv'],
    short: 'DjVu',
  }),
  format('wmf', 'other', 'a picture in a Windows format', ['image/wmf', 'image/x-wmf']),
  format('emf', 'other', 'a picture in a Windows format', ['image/emf', 'image/x-emf']),
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
  format('dotx', 'docx', 'a Word template', [`${OFFICE}.wordprocessingml.template`]),
  format('xltx', 'xlsx', 'an Excel template', [`${OFFICE}.spreadsheetml.template`]),
  format('docm', 'other', 'a Word document with macros', [`${MACROS}word.document.macroenabled.12`]),
  format('xlsm', 'other', 'an Excel workbook with macros', [`${MACROS}excel.sheet.macroenabled.12`]),
  format('xlsb', 'other', 'a binary Excel workbook', [`${MACROS}excel.sheet.binary.macroenabled.12`]),
  format('odt', 'other', 'an OpenDocument text', [`${OASIS}.text`, `${OASIS}.text-template`], {
    endings: ['ott'],
  }),
  format(
    'ods',
    'other',
    'an OpenDocument spreadsheet',
    [`${OASIS}.spreadsheet`, `${OASIS}.spreadsheet-template`],
    {
      endings: ['ots'],
    },
  ),
  format(
    'odp',
    'other',
    'an OpenDocument presentation',
    [`${OASIS}.presentation`, `${OASIS}.presentation-template`],
    {
      endings: ['otp'],
    },
  ),
  format('odg', 'other', 'an OpenDocument drawing', [`${OASIS}.graphics`, `${OASIS}.graphics-template`], {
    endings: ['otg'],
  }),
  format('doc', 'other', 'a Word document from an old version', ['application/msword'], {
    endings: ['dot'],
    short: 'Word',
  }),
  format('xls', 'other', 'an Excel workbook from an old version', ['application/vnd.ms-excel'], {
    endings: ['xlt'],
    short: 'Excel',
  }),
  format('ppt', 'other', 'a PowerPoint presentation from an old version', ['application/vnd.ms-powerpoint'], {
    endings: ['pps', 'pot'],
    short: 'PowerPoint',
  }),
  format('msg', 'mail', 'an Outlook message', ['application/vnd.ms-outlook', 'application/x-msg'], {
    short: 'Outlook',
  }),
  format('cfb', 'other', 'a document from an old version of Office', ['application/x-cfb'], {
    short: 'Office',
  }),
  format('rtf', 'other', 'a rich text document', ['application/rtf', 'text/rtf']),
  format(
    'exe',
    'other',
    'a program',
    ['application/x-msdownload', 'application/vnd.microsoft.portable-executable'],
    {
      endings: ['com', 'bat', 'cmd', 'scr', 'msi', 'js', 'vbs', 'ps1', 'hta', 'lnk'],
      short: 'Program',
    },
  ),
  format('mp4', 'other', 'a video', ['video/mp4', 'video/quicktime'], {
    endings: ['mov', 'm4v'],
    short: 'Video',
  }),
]

/** Endings of files that are no formats here, but endings all the same. `download` is our own, for files that must not run. */
const OTHER_ENDINGS = new Set(
  (
    '7z aac accdb aspx cgi jsp mjpeg mjpg shtml svgz swf wasm xht ' +
    ' ai apk app asc bak bin bz2 c cer cfg conf cpp crt cs css dat db dbf dmg dng docb download dwf dwg dxf ' +
    'eot epub eps flac gpg gz h ics ini iso jar java jfif jks jpe json5 jsonl key local lock lz4 m4a mbox ' +
    'md5 mdb mht mhtml mid mjs mkv mp3 mpeg mpg mpp numbers ofx oga ogg ogv orig ost otf p12 p7b ' +
    'p7m p7s pages parquet pem pfx php pl plist pptm ps pst pub py qbb qbo qbw qif rar raw rb rs sav sgml sh sig ' +
    'sql sqlite sxc sxw sys tar tex tgz tmp toml ts tsx ttf url vcf vcs vsd vsdx wav webm wma wmf emf wmv woff woff2 wpd ' +
    'wps xlam xsd xsl xslt xz yaml yml z zst ' +
    'arw cr2 dcx dds djvu emz exr jng mng mt940 nef one orf oxps pam pbm pcx pct pgm pict pnm ppm raf ras sgi ' +
    'sta wbmp wmz xbm xpm xps'
  ).split(' '),
)

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

/**
 * The ending of a name when some kind of file has it; empty otherwise: in `Statement 30.06` and `Contract v1.2` what
 * follows the dot is part of the title.
 */
export function knownEndingOf(name: string): string {
  const ending = endingOf(name)
  return byEnding.has(ending) || OTHER_ENDINGS.has(ending) ? ending : ''
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
    title: `${/^[AEIO]/.test(short) ? 'an' : 'a'} ${short} file (${mime})`,
    short,
    mimes: [mime],
    endings: [ending],
    why: 'There’s no preview for this kind of file.',
  }
}

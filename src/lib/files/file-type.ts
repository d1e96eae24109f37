import { isBitmap, isBitmapArray } from './bitmap-header.ts'
import {
  endingOf,
  formatById,
  formatOfMime,
  formatOfName,
  knownEndingOf,
  unshownFormat,
} from './file-formats.ts'
import type { FileFormat, FileKind } from './file-formats.ts'
import { iconEntries, isTga } from './icon-entries.ts'
import { otherPicture } from './other-pictures.ts'
import { pictureBrand } from './picture-brands.ts'
import { isMarkedUtf16, isMarkedUtf32, looksLikeText, sniffText } from './text-sniff.ts'

export interface FileType {
  kind: FileKind
  /** What the bytes are. */
  format: FileFormat
  /** Present when label or name claim something else. */
  disagreement?: string
}

/** What others say of the file; only a hint. */
export interface FileLabels {
  name: string
  contentType: string | null | undefined
}

/** What a library recognised in the first bytes. */
export interface Recognised {
  mime: string
  ext: string
  /** The names in a container that may hold files of several kinds: a ZIP archive or an OLE file. */
  entries?: readonly string[]
}

/** Types that hold text of any kind, or bytes of any kind: they contradict nothing. */
const VAGUE_MIMES = new Set(['', 'application/octet-stream', 'binary/octet-stream', 'application/x-download'])
/** Formats that may be called another without anybody being misled. */
const TEXTS = new Set<FileKind>(['text', 'json', 'xml', 'csv', 'mail'])

const OLE = new Set(['doc', 'xls', 'ppt', 'msg'])

function isCompatible(claimed: FileFormat, actual: FileFormat): boolean {
  if (claimed.id === actual.id) return true
  if (claimed.id === 'txt' && TEXTS.has(actual.kind)) return true
  if (claimed.id === 'xml' && ['svg', 'html', 'xml'].includes(actual.id)) return true
  // Spreadsheets' own spelling of CSV, and formats that are ZIP archives inside.
  if (claimed.id === 'xls' && actual.id === 'csv') return true
  if (claimed.id === 'cfb') return OLE.has(actual.id)
  // What the container holds can't be told where its directory is damaged.
  if (actual.id === 'cfb') return OLE.has(claimed.id)
  return claimed.id === 'zip' && ['docx', 'xlsx', 'pptx'].includes(actual.id)
}

function disagreement({ name, contentType }: FileLabels, actual: FileFormat): string | undefined {
  const claims: string[] = []
  const label = formatOfMime(contentType)
  if (label && !isCompatible(label, actual)) claims.push(`it’s labelled ${contentType}`)
  const named = formatOfName(name)
  if (named && !isCompatible(named, actual)) claims.push(`its name ends in .${endingOf(name)}`)
  if (claims.length === 0) return undefined
  const claim = claims.join(' and ')
  return `This is ${actual.title}, although ${claim}.`
}

const LATEST_PDF_HEAD = 1024

/**
 * PDF programs look for the head of a PDF in the first kilobyte: mail programs and scanners leave something before it. A web page
 * around a PDF is a web page, whatever it's called: somebody has made it to be taken for the other. What else may be recognised
 * in the bytes doesn't matter.
 */
export function isLatePdf(bytes: Uint8Array, { name, contentType }: FileLabels): boolean {
  const isClaimed = formatOfMime(contentType)?.id === 'pdf' || formatOfName(name)?.id === 'pdf'
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, LATEST_PDF_HEAD))
  return isClaimed && head.includes('%PDF-') && !/^\s*</.test(head)
}

function formatOf(bytes: Uint8Array, recognised: Recognised | undefined, labels: FileLabels): FileFormat {
  // The marks of UTF-32 and UTF-16 are also how some sound files begin.
  if (isMarkedUtf32(bytes)) {
    return {
      ...unshownFormat('txt', 'text/plain'),
      title: 'text in UTF-32',
      short: 'Text',
      why: 'Browsers can’t read this encoding.',
    }
  }
  if (isMarkedUtf16(bytes)) return textFormat(bytes, labels)
  if (isLatePdf(bytes, labels)) return formatById('pdf')
  const contained = recognised && formatOfContainer(recognised, labels)
  if (contained) return contained
  if (isBitmapArray(bytes)) return { ...unshownFormat('bmp', 'image/bmp'), title: 'an OS/2 bitmap' }
  // The signatures of icons are four bytes that other pictures begin with too.
  if (iconEntries(bytes).length > 0) return formatById('ico')
  const brand = pictureBrand(bytes)
  if (brand !== undefined) return formatById(brand)
  const known = formatOfMime(recognised?.mime)
  const isWeak = known?.id === 'ico' || recognised?.ext === 'cur' || (known?.id === 'bmp' && !isBitmap(bytes))
  if (recognised && known && !TEXTS.has(known.kind) && !isWeak) return known
  if (recognised && !known && !isWeak && !/^(text\/|application\/(xml|json))/.test(recognised.mime))
    return unshownFormat(recognised.ext, recognised.mime)
  const other = otherPicture(bytes)
  if (other !== undefined) return formatById(other)
  if (isTga(bytes)) return formatById('tga')
  if (looksLikeText(bytes)) return textFormat(bytes, labels)
  return {
    // Without an ending of its own: nobody knows a better one than the name has.
    ...unshownFormat('', 'application/octet-stream'),
    title: 'a file of unknown type',
    short: 'Unknown',
    why: 'We couldn’t tell the type of this file.',
  }
}

/** The entries that tell what a container holds; the first that is there decides. */
const CONTAINED = [
  // Office on the web numbers the parts it saves again, and part names don't depend on case.
  [/^word\/document\d*\.xml$/i, 'docx'],
  [/^xl\/workbook\d*\.xml$/i, 'xlsx'],
  [/^ppt\/presentation\d*\.xml$/i, 'pptx'],
  [/^__properties_version1\.0$/, 'msg'],
  [/^WordDocument$/, 'doc'],
  [/^(?:Workbook|Book)$/, 'xls'],
  [/^PowerPoint Document$/, 'ppt'],
] as const
const PROTECTED = ['EncryptedPackage', 'EncryptionInfo']

function formatOfContainer(
  { mime, entries = [] }: Recognised,
  { name, contentType }: FileLabels,
): FileFormat | undefined {
  if (PROTECTED.some((entry) => entries.includes(entry))) {
    const claims = [formatOfMime(contentType), formatOfName(name)]
    const claimed = claims.find((claim) => claim !== undefined && ['docx', 'xlsx', 'pptx'].includes(claim.id))
    return {
      ...(claimed ?? unshownFormat('', mime)),
      kind: 'other',
      title: 'an Office document protected by a password',
      short: claimed?.short ?? 'Office',
      why: 'Download it and open it with its password.',
    }
  }
  const names = entries.map((entry) => entry.replaceAll('\\', '/'))
  const found = CONTAINED.find(([pattern]) => names.some((entry) => pattern.test(entry)))
  return found && formatById(found[1])
}

function textFormat(bytes: Uint8Array, { name, contentType }: FileLabels): FileFormat {
  const found = sniffText(bytes)
  if (found !== 'txt') return formatById(found)
  const claims = [formatOfMime(contentType), formatOfName(name)]
  // Any text can be a table; only its label tells.
  return formatById(claims.some((claim) => claim?.id === 'csv') ? 'csv' : 'txt')
}

/** What a file is, from its bytes; the labels only decide between readings of the same bytes. */
export function decideType(
  bytes: Uint8Array,
  recognised: Recognised | undefined,
  labels: FileLabels,
): FileType {
  if (bytes.length === 0) {
    const format = {
      ...unshownFormat('', ''),
      kind: 'empty' as const,
      title: 'an empty file',
      short: 'Empty',
      why: 'It contains no data.',
    }
    return { kind: 'empty', format }
  }
  const format = formatOf(bytes, recognised, labels)
  const claim = disagreement(labels, format)
  return { kind: format.kind, format, ...(claim !== undefined && { disagreement: claim }) }
}

/** The kind of file that name and label claim; undefined when they claim none that is known. */
export function claimedKind({ name, contentType }: FileLabels): FileKind | undefined {
  return (formatOfMime(contentType) ?? formatOfName(name))?.kind
}

/** An ending nobody knows says something still, unless it is the end of a date or a version. */
function listedEnding(name: string): string {
  const ending = endingOf(name)
  return knownEndingOf(name) !== '' || /^\p{L}/u.test(ending) ? ending.toUpperCase() : ''
}

/** What the labels alone say, for a list: "PDF", or the label itself. */
export function claimedType({ name, contentType }: FileLabels): string {
  const known = formatOfMime(contentType) ?? formatOfName(name)
  if (known) return known.short
  const [mime = ''] = (contentType ?? '').split(';')
  return VAGUE_MIMES.has(mime.trim()) ? listedEnding(name) || 'Unknown' : mime.trim()
}

import { endingOf, formatById, formatOfMime, formatOfName, unshownFormat } from './file-formats.ts'
import type { FileFormat, FileKind } from './file-formats.ts'
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
}

/** Types that hold text of any kind, or bytes of any kind: they contradict nothing. */
const VAGUE_MIMES = new Set(['', 'application/octet-stream', 'binary/octet-stream', 'application/x-download'])
/** Formats that may be called another without anybody being misled. */
const TEXTS = new Set<FileKind>(['text', 'json', 'xml', 'csv', 'mail'])

function isCompatible(claimed: FileFormat, actual: FileFormat): boolean {
  if (claimed.id === actual.id) return true
  if (claimed.id === 'txt' && TEXTS.has(actual.kind)) return true
  if (claimed.id === 'xml' && ['svg', 'html', 'xml'].includes(actual.id)) return true
  // Spreadsheets' own spelling of CSV, and formats that are ZIP archives inside.
  if (claimed.id === 'cfb' && actual.id === 'csv') return true
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
  const known = formatOfMime(recognised?.mime)
  if (recognised && known && !TEXTS.has(known.kind)) return known
  if (recognised && !known && !/^(text\/|application\/(xml|json))/.test(recognised.mime))
    return unshownFormat(recognised.ext, recognised.mime)
  if (looksLikeText(bytes)) return textFormat(bytes, labels)
  return {
    ...unshownFormat('bin', 'application/octet-stream'),
    title: 'a file of unknown type',
    short: 'Unknown',
    why: 'We couldn’t tell the type of this file.',
  }
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

/** What the labels alone say, for a list: "PDF", or the label itself. */
export function claimedType({ name, contentType }: FileLabels): string {
  const known = formatOfMime(contentType) ?? formatOfName(name)
  if (known) return known.short
  const [mime = ''] = (contentType ?? '').split(';')
  return VAGUE_MIMES.has(mime.trim()) ? endingOf(name).toUpperCase() || 'Unknown' : mime.trim()
}

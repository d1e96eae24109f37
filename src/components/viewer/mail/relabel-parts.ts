import { bytesOf } from '../../../lib/files/binary-string.ts'
import { isUtf8 } from '../text/charset-names.ts'
import { decodeBody } from './transfer-encoding.ts'
import { withHeader } from './mail-parts.ts'
import type { RawPart } from './mail-parts.ts'

const LABEL = /^content-transfer-encoding:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n?/im
const TYPE = /^content-type:[ \t]*([\w.+-]+\/[\w.+-]+)/im
const FOREIGN = /[^A-Za-z0-9+/=\s]/g
/** A line of base64, whole or the last one. */
const BASE64_LINE = /^(?:[A-Za-z0-9+/]{40,}|[A-Za-z0-9+/]{20,}={0,2})$/
const LEAST_BASE64 = 24
/** The first bytes of files that are sent with mail. */
const SIGNATURES = ['%PDF', 'PK\x03\x04', '\x89PNG', '\xff\xd8\xff', 'GIF8', '\xd0\xcf\x11\xe0']
/** Each sign that begins an escape begins one, and there are a few. */
const NO_ESCAPE = /=(?![\dA-F]{2}|\r?\n)/
const LEAST_ESCAPES = 3

/** The transfer encoding of a part that isn't the one it is labelled with; undefined where the label may be right. */
export function actualEncoding({ head, body }: RawPart): string | undefined {
  const [, type = 'text/plain'] = TYPE.exec(head) ?? []
  if (/^(?:multipart|message)\//i.test(type) || body.trim() === '') return undefined
  const isText = /^text\//i.test(type)
  const label = /^content-transfer-encoding:\s*"?([\w-]+)/im.exec(head)?.[1]?.toLowerCase() ?? ''
  if (label === 'base64') return isText && isPlain(body) ? '8bit' : undefined
  if (label === 'quoted-printable') return isPackedText(body, isText) ? 'base64' : undefined
  if (isPackedText(body, isText)) return 'base64'
  return isText && isEscaped(body) ? 'quoted-printable' : undefined
}

/** Words with spaces or marks between them are no base64, unless something readable is packed in them. */
function isPlain(body: string): boolean {
  const signs = body.replace(/\s+/g, '')
  const foreign = signs.match(FOREIGN)?.length ?? 0
  const isLikely = foreign > signs.length * 0.01 || /[A-Za-z]{2,} [A-Za-z]{2,}/.test(body)
  return isLikely && !BASE64_LINE.test(firstLine(body)) && !isReadable(unpacked(signs))
}

const firstLine = (body: string): string => body.slice(0, 2000).trimStart().split(/\r?\n/, 1)[0] ?? ''
const unpacked = (signs: string): string => decodeBody('Content-Transfer-Encoding: base64\r\n', signs)

function isPackedText(body: string, isText: boolean): boolean {
  if (!BASE64_LINE.test(firstLine(body)) || body.search(FOREIGN) !== -1) return false
  const signs = body.replace(/\s+/g, '')
  if (signs.length < LEAST_BASE64) return false
  const text = unpacked(signs)
  if (!isText) return SIGNATURES.some((signature) => text.startsWith(signature))
  return /\s/.test(text.trim()) && isReadable(text)
}

const isReadable = (text: string): boolean =>
  // oxlint-disable-next-line no-control-regex -- these are the characters meant
  isUtf8(bytesOf(text)) && !/[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]/.test(text)

const isEscaped = (body: string): boolean =>
  !NO_ESCAPE.test(body.trimEnd()) && (body.match(/=[\dA-F]{2}/g)?.length ?? 0) >= LEAST_ESCAPES

/** A head that names another transfer encoding. */
export function withEncoding(head: string, encoding: string): string {
  return withHeader(head.replace(LABEL, ''), `Content-Transfer-Encoding: ${encoding}`)
}

import { binaryOf, bytesOf } from '../../../lib/files/binary-string.ts'
import { isUtf8, usable } from '../text/charset-names.ts'
import { detectEncoding, encodingOfBytes } from '../text/detect-encoding.ts'
import { isDos } from '../text/dos-encodings.ts'
import { decodeBody } from './transfer-encoding.ts'
import { partsOf } from './mail-parts.ts'
import type { RawPart } from './mail-parts.ts'

/** Labels that name no encoding, or one that bytes beyond ASCII contradict. */
const NO_CHARSET =
  /^(?:us-ascii|ascii|ansi_x3\.\S*|unknown-8bit|x-unknown|default|default_charset|unknown|\?+)?$/i
const CONTENT_TYPE = /^content-type:[ \t]*([^\r\n]*(?:\r?\n[ \t][^\r\n]*)*)/im
const CHARSET = /;\s*charset\s*=\s*"?([^";\s]*)"?/i
const META_CHARSET = /<meta[^>]+\bcharset\s*=\s*["']?([\w-]+)/i
const BEYOND_ASCII = /[\x80-\xff]/
/** Japanese mail switches alphabets by escape sequences of plain letters. */
const ESCAPE = '\x1b'

export interface NamedMail {
  bytes: Uint8Array<ArrayBuffer>
  /** It has letters that another encoding would read otherwise. */
  hasChoice: boolean
  /** Nothing in the mail tells its encoding for sure. */
  isGuess: boolean
}

/**
 * A mail in which every text part names its encoding and headers are UTF-8: what a mail doesn't say is guessed, from
 * all that isn't said in it together where a piece is too short to tell. An encoding that was chosen is that of all its texts,
 * whatever they say.
 */
export async function nameCharsets(mail: Uint8Array<ArrayBuffer>, chosen?: string): Promise<NamedMail> {
  const raw = binaryOf(mail)
  const parts = partsOf(raw)
  const texts = parts.map(textBeyondAscii)
  const unnamed = parts.map((part, index) =>
    chosen === undefined && isNamed(part) ? '' : (texts[index] ?? ''),
  )
  const hasChoice = texts.some((text) => text !== '')
  const headers = parts.map(({ head }) => (BEYOND_ASCII.test(head) && !isUtf8(bytesOf(head)) ? head : ''))
  if ([...headers, ...unnamed].every((text) => text === '')) return { bytes: mail, hasChoice, isGuess: false }
  // What is UTF-8 says nothing of the rest.
  const evidence = [...headers, ...unnamed.filter((text) => !isUtf8(bytesOf(text)))].join('\n')
  const { likely, isGuess } =
    chosen === undefined ? await likelyOf(bytesOf(evidence)) : { likely: chosen, isGuess: false }

  let written = ''
  let end = 0
  for (const [index, part] of parts.entries()) {
    const bare = unnamed[index] ?? ''
    let { head } = part
    if (headers[index] !== '')
      head = binaryOf(new TextEncoder().encode(new TextDecoder(likely).decode(bytesOf(head))))
    if (bare !== '') head = withCharset(head, chosen ?? (await charsetOf(bare, likely)))
    written += raw.slice(end, part.start) + head
    end = part.start + part.head.length
  }
  return { bytes: bytesOf(written + raw.slice(end)), hasChoice, isGuess }
}

async function likelyOf(evidence: Uint8Array<ArrayBuffer>): Promise<{ likely: string; isGuess: boolean }> {
  const { encoding, isGuess } = await detectEncoding(new Blob([evidence]))
  return isDos(encoding) ? { likely: 'windows-1252', isGuess: true } : { likely: encoding, isGuess }
}

const typeOf = ({ head }: RawPart): string => CONTENT_TYPE.exec(head)?.[1] ?? 'text/plain'
const isNamed = (part: RawPart): boolean => !NO_CHARSET.test(CHARSET.exec(typeOf(part))?.[1] ?? '')

/** The text of a part whose encoding matters, byte by byte; empty otherwise. */
function textBeyondAscii(part: RawPart): string {
  const { head, body } = part
  if (!/^text\//i.test(typeOf(part))) return ''
  const text = decodeBody(head, body)
  return BEYOND_ASCII.test(text) || text.includes(ESCAPE) ? text : ''
}

async function charsetOf(text: string, likely: string): Promise<string> {
  const [, meta] = META_CHARSET.exec(text.slice(0, 4096)) ?? []
  if (meta !== undefined && usable(meta) !== undefined) return meta
  const bytes = bytesOf(text)
  return isUtf8(bytes) ? encodingOfBytes(bytes) : likely
}

function withCharset(head: string, charset: string): string {
  const [line, type] = CONTENT_TYPE.exec(head) ?? []
  if (line === undefined || type === undefined)
    return `Content-Type: text/plain; charset=${charset}\r\n${head}`
  // The first of two that are named counts.
  const [mime = '', ...parameters] = type.split(';')
  return head.replace(line, () => `Content-Type: ${[mime, ` charset=${charset}`, ...parameters].join(';')}`)
}

import { binaryOf, bytesOf } from '../../../lib/files/binary-string.ts'
import { isUtf8, usable } from '../text/charset-names.ts'
import { encodingOfBytes } from '../text/detect-encoding.ts'
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

/**
 * A mail in which every text part names its encoding and headers are UTF-8: what a mail doesn't say is guessed, from
 * all that isn't said in it together where a piece is too short to tell.
 */
export async function nameCharsets(mail: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const raw = binaryOf(mail)
  const parts = partsOf(raw)
  const unnamed = parts.map(unnamedText)
  const headers = parts.map(({ head }) => (BEYOND_ASCII.test(head) && !isUtf8(bytesOf(head)) ? head : ''))
  if ([...headers, ...unnamed].every((text) => text === '')) return mail
  // What is UTF-8 says nothing of the rest.
  const evidence = [...headers, ...unnamed.filter((text) => !isUtf8(bytesOf(text)))].join('\n')
  const likely = await encodingOfBytes(bytesOf(evidence))

  let written = ''
  let end = 0
  for (const [index, part] of parts.entries()) {
    const bare = unnamed[index] ?? ''
    let { head } = part
    if (headers[index] !== '')
      head = binaryOf(new TextEncoder().encode(new TextDecoder(likely).decode(bytesOf(head))))
    if (bare !== '') head = withCharset(head, await charsetOf(bare, likely))
    written += raw.slice(end, part.start) + head
    end = part.start + part.head.length
  }
  return bytesOf(written + raw.slice(end))
}

/** The text of a part whose encoding isn't said and matters, byte by byte; empty otherwise. */
function unnamedText({ head, body }: RawPart): string {
  const [, type = 'text/plain'] = CONTENT_TYPE.exec(head) ?? []
  if (!/^text\//i.test(type)) return ''
  const [, charset = ''] = CHARSET.exec(type) ?? []
  if (!NO_CHARSET.test(charset)) return ''
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

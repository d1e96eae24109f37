import { binaryOf, bytesOf } from '../../../lib/files/binary-string.ts'
import { decodeDos, isDos } from '../text/dos-encodings.ts'
import { usable } from '../text/charset-names.ts'
import { decodeUtf7 } from '../text/utf7.ts'
import type { RawPart } from './mail-parts.ts'
import { decodeBody } from './transfer-encoding.ts'

const TEXT = /^content-type:[ \t]*text\//im
const CHARSET = /(^content-type:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*?;\s*charset\s*=\s*)"?([^";\s]+)"?/im
const WORD = /=\?([\w-]+)\?([QB])\?([^?]*)\?=/gi
const BEYOND_ASCII = /[\x80-\xff]/

/** Text of bytes in an encoding that browsers lack and we know; undefined for any other. */
function decode(binary: string, label: string): string | undefined {
  const name = label.toLowerCase().replace(/[-_]/g, '')
  if (name === 'utf7' || name === 'unicode11utf7') return decodeUtf7(binary)
  const dos = `ibm${/^(?:cp|ibm|pc|dos)?(\d{3})/.exec(name)?.[1] ?? ''}`
  return isDos(dos) ? decodeDos(bytesOf(binary), dos) : undefined
}

const utf8 = (text: string): string => binaryOf(new TextEncoder().encode(text))

/** Headers with the words in such an encoding as UTF-8. */
const withKnownWords = (head: string): string =>
  head.replace(WORD, (word, label: string, packing: string, packed: string) => {
    if (usable(label) !== undefined) return word
    const isBase64 = packing.toUpperCase() === 'B'
    const encoding = `Content-Transfer-Encoding: ${isBase64 ? 'base64' : 'quoted-printable'}\r\n`
    const text = decode(decodeBody(encoding, isBase64 ? packed : packed.replaceAll('_', ' ')), label)
    return text === undefined ? word : `=?utf-8?B?${btoa(utf8(text))}?=`
  })

export interface Recoded {
  head: string
  /** In eight bits, where it is another than it was. */
  body: string | undefined
  /** It names an encoding that nobody here knows, and needs it. */
  isUnknown: boolean
}

/** A part in UTF-8 whose encoding browsers lack. */
export function recodePart({ head: written, body }: RawPart): Recoded {
  const head = withKnownWords(written)
  const [, before = '', label = ''] = TEXT.test(head) ? (CHARSET.exec(head) ?? []) : []
  if (label === '' || usable(label) !== undefined) return { head, body: undefined, isUnknown: false }
  const [blank = '\r\n'] = /^\r?\n/.exec(body) ?? []
  const binary = decodeBody(head, body.slice(blank.length))
  const text = decode(binary, label)
  const isUnknown =
    text === undefined && BEYOND_ASCII.test(binary) && !/^(?:us-?ascii|ansi|x?-?unknown|default)/i.test(label)
  if (text === undefined) return { head, body: undefined, isUnknown }
  return { head: head.replace(CHARSET, () => `${before}utf-8`), body: `${blank}${utf8(text)}\r\n`, isUnknown }
}

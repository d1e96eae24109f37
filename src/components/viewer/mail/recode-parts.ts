import { binaryOf, bytesOf } from '../../../lib/files/binary-string.ts'
import { encodingByMark, encodingByZeros } from '../../../lib/files/text-sniff.ts'
import { decodeDos, isDos } from '../text/dos-encodings.ts'
import { encodingNamed, isUtf8, usable } from '../text/charset-names.ts'
import { decodeUtf7 } from '../text/utf7.ts'
import type { RawPart } from './mail-parts.ts'
import { decodeBody } from './transfer-encoding.ts'

const TEXT = /^content-type:[ \t]*text\//im
const CHARSET = /(^content-type:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*?;\s*charset\s*=\s*)"?([^";\s]+)"?/im
/** Encoded words in one encoding and packing: a letter may begin in one of them and end in the next. */
const WORDS = /=\?([\w-]+)(?:\*[\w-]*)?\?([QB])\?[^?]*\?=(?:\s+=\?\1(?:\*[\w-]*)?\?\2\?[^?]*\?=)*/gi
const PACKED = /\?[QB]\?([^?]*)\?=/gi
const BEYOND_ASCII = /[\x80-\xff]/
/** The labels of two bytes a letter, which mail writes with a mark, or in either order. */
const WIDE = /^(?:utf16(?:[bl]e)?|(?:iso10646)?ucs2|(?:cs)?unicode)$/
/** Encodings that browsers lack, and that no byte beyond ASCII tells. */
const SHIFTED = /^(?:hz(?:gb2312)?|iso2022(?:kr|cn).*|(?:utf|ucs)(?:32|4)(?:[bl]e)?)$/

const plainLabel = (label: string): string => label.toLowerCase().replace(/[-_]/g, '')

/** Browsers take every such label for the order of bytes that mail has least often. */
function decodeWide(bytes: Uint8Array<ArrayBuffer>, isLittle: boolean): string {
  const certain = encodingByMark(bytes) ?? encodingByZeros(bytes)
  const order = certain ?? (isUtf8(bytes) ? 'utf-8' : isLittle ? 'utf-16le' : 'utf-16be')
  return new TextDecoder(order).decode(bytes)
}

/** Text of bytes in an encoding that browsers lack, or know by another name; undefined for any other. */
function decode(binary: string, label: string): string | undefined {
  const name = plainLabel(label)
  if (WIDE.test(name)) return decodeWide(bytesOf(binary), name.endsWith('le'))
  if (name === 'utf7' || name === 'unicode11utf7') return decodeUtf7(binary)
  const dos = `ibm${/^(?:cp|ibm|pc|dos)?(\d{3})/.exec(name)?.[1] ?? ''}`
  if (isDos(dos)) return decodeDos(bytesOf(binary), dos)
  const named = encodingNamed(label)
  return named && new TextDecoder(named).decode(bytesOf(binary))
}

const utf8 = (text: string): string => binaryOf(new TextEncoder().encode(text))

/** What several encoded words say together, byte by byte. */
function unpackWords(words: string, isBase64: boolean): string {
  const encoding = `Content-Transfer-Encoding: ${isBase64 ? 'base64' : 'quoted-printable'}\r\n`
  const pieces = Array.from(words.matchAll(PACKED), ([, packed = '']) => packed)
  return pieces
    .map((packed) => decodeBody(encoding, isBase64 ? packed : packed.replaceAll('_', ' ')))
    .join('')
}

const isShifted = (label: string): boolean => SHIFTED.test(plainLabel(label))
/** Labels that name no encoding. */
const VAGUE = /^(?:us-?ascii|ansi|x?-?unknown|default)/i
const isLost = (binary: string, label: string): boolean =>
  isShifted(label) || (BEYOND_ASCII.test(binary) && !VAGUE.test(label))

/** Headers with the words that their readers can't decode, or not one by one, as UTF-8. */
function withKnownWords(head: string): Pick<Recoded, 'head' | 'isUnknown'> {
  let isUnknown = false
  const known = head.replace(WORDS, (words, label: string, packing: string) => {
    const isAlone = words.indexOf('=?', 2) === -1
    const usual = usable(label)
    if (isAlone && usual !== undefined && !WIDE.test(plainLabel(label))) return words
    const binary = unpackWords(words, packing.toUpperCase() === 'B')
    const text = decode(binary, label) ?? (usual && new TextDecoder(usual).decode(bytesOf(binary)))
    isUnknown ||= text === undefined && isLost(binary, label)
    return text === undefined ? words : `=?utf-8?B?${btoa(utf8(text))}?=`
  })
  return { head: known, isUnknown }
}

export interface Recoded {
  head: string
  /** In eight bits, where it is another than it was. */
  body: string | undefined
  /** It names an encoding that nobody here knows, and needs it. */
  isUnknown: boolean
}

/** A part in UTF-8 whose encoding browsers lack. */
export function recodePart({ head: written, body }: RawPart): Recoded {
  const { head, isUnknown: hasUnknownWords } = withKnownWords(written)
  const unchanged = { head, body: undefined, isUnknown: hasUnknownWords }
  const [, before = '', label = ''] = TEXT.test(head) ? (CHARSET.exec(head) ?? []) : []
  const isKnown = usable(label) !== undefined && !WIDE.test(plainLabel(label))
  if (label === '' || isKnown) return unchanged
  const [blank = '\r\n'] = /^\r?\n/.exec(body) ?? []
  const binary = decodeBody(head, body.slice(blank.length))
  const text = decode(binary, label)
  if (text === undefined) return { ...unchanged, isUnknown: hasUnknownWords || isLost(binary, label) }
  return {
    head: head.replace(CHARSET, () => `${before}utf-8`),
    body: `${blank}${utf8(text)}\r\n`,
    isUnknown: hasUnknownWords,
  }
}

import { createFinder } from './find-bytes.ts'

/** Looks for the API key in what an upstream sends back: some servers echo the request in their responses. */
export interface KeyScan {
  holdsKey(content: string | Uint8Array): boolean
  /** For a body that streams: feed it the chunks, it hands back what is safe to send on. */
  stream(): KeyScanStream
}

export interface KeyScanStream {
  /** Undefined once the key was seen. */
  push(chunk: Uint8Array): Uint8Array[] | undefined
  /** The last bytes, withheld until now. */
  end(): Uint8Array[]
}

// A short key (`test`) would be found in ordinary data; Codat's have about 40 characters.
const SHORTEST_FINDING = 12

/** Every spelling of the key that can be turned back into it. */
function spellings(apiKey: string): Buffer[] {
  const bytes = Buffer.from(apiKey)
  const basic = bytes.toString('base64')
  const texts = [
    apiKey,
    ...inBase64(bytes),
    // What a server writes that encodes the header it was sent.
    ...inBase64(Buffer.from(basic)),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
  ]
  const written = [
    ...texts.flatMap((text) => SOME_ESCAPED.map((write) => write(text))),
    ...[apiKey, basic].flatMap((text) => ALL_ESCAPED.map((write) => write(text))),
  ]
  return [
    ...[...new Set(written)].map((text) => Buffer.from(text)),
    ...[apiKey, basic].flatMap(inUtf16),
  ].filter((needle) => needle.length >= SHORTEST_FINDING)
}

type Writer = (text: string) => string

/** As JSON writers of .NET and Java escape signs that could end a script, PHP's the slash, URLs and pages theirs. */
const SOME_ESCAPED: readonly Writer[] = [
  (text) => text,
  (text) => JSON.stringify(text).slice(1, -1),
  (text) => text.replaceAll('/', String.raw`\/`),
  ...bothCases((text, hex) => text.replace(/[^\w./-]/g, (sign) => String.raw`\u00${hex(sign)}`)),
  ...bothCases((text, hex) => text.replace(/[^\w./-]/g, (sign) => String.raw`\x${hex(sign)}`)),
  ...bothCases((text, hex) => text.replace(/[^\w.~-]/g, (sign) => `%${hex(sign)}`)),
  ...bothCases((text, hex) => text.replace(/[^\w.~-]/g, (sign) => `%25${hex(sign)}`)),
  ...bothCases((text, hex) => text.replace(/[^\w.-]/g, (sign) => `&#x${hex(sign)};`)),
  (text) => text.replace(/[^\w.-]/g, (sign) => `&#${sign.charCodeAt(0)};`),
  encodeURIComponent,
]

/** Spellings that only occur on purpose. */
const ALL_ESCAPED: readonly Writer[] = [
  ...bothCases((text, hex) => text.replace(/./g, (sign) => String.raw`\u00${hex(sign)}`)),
  ...bothCases((text, hex) => text.replace(/./g, (sign) => `%${hex(sign)}`)),
  ...bothCases((text, hex) => text.replace(/./g, (sign) => `&#x${hex(sign)};`)),
]

/** A writer with its hexadecimal digits small and large. */
function bothCases(write: (text: string, hex: Writer) => string): Writer[] {
  return [(text) => write(text, hexOf), (text) => write(text, (sign) => hexOf(sign).toUpperCase())]
}

function hexOf(sign: string): string {
  return sign.charCodeAt(0).toString(16).padStart(2, '0')
}

/** A text file of Windows may be in either order of bytes. */
function inUtf16(text: string): Buffer[] {
  const little = Buffer.from(text, 'utf16le')
  return [little, Buffer.from(little).swap16()]
}

/** In both alphabets and for each place it can have in a longer text: the characters no neighbour has a part in. */
function inBase64(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((before) => {
    const padded = Buffer.concat([Buffer.alloc(before), bytes])
    const first = Math.ceil((before * 8) / 6)
    const last = Math.floor((padded.length * 8) / 6)
    return (['base64', 'base64url'] as const).map((alphabet) => padded.toString(alphabet).slice(first, last))
  })
}

const PASS_THROUGH: KeyScanStream = { push: (chunk) => [chunk], end: () => [] }

/** There is no key to look for. */
export const NO_SCAN: KeyScan = { holdsKey: () => false, stream: () => PASS_THROUGH }

export function createKeyScan(apiKey: string | undefined): KeyScan {
  const needles = apiKey === undefined ? [] : spellings(apiKey)
  if (needles.length === 0) return NO_SCAN
  const overlap = Math.max(0, ...needles.map((needle) => needle.length - 1))
  const found = createFinder(needles)
  return {
    holdsKey: (content) => found(typeof content === 'string' ? Buffer.from(content) : content),
    stream: () => createStream(found, overlap),
  }
}

/** Most bytes of tiny chunks put together before they are passed on. */
const LARGEST_HELD = 64 * 1024

/**
 * Holds the latest chunk back until the next one has shown that no key begins in it. Chunks shorter than a key are put
 * together first, so that a seam is always between two pieces and no key reaches over a third.
 */
function createStream(found: (bytes: Buffer) => boolean, overlap: number): KeyScanStream {
  let held: Buffer = Buffer.alloc(0)
  return {
    push(chunk) {
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
      const seam = Buffer.concat([held.subarray(-overlap), bytes.subarray(0, overlap)])
      if (found(bytes) || (held.length > 0 && found(seam))) return undefined
      const before = held
      if (bytes.length >= overlap) {
        held = bytes
        return before.length === 0 ? [] : [before]
      }
      const joined = Buffer.concat([before, bytes])
      const cut = joined.length > LARGEST_HELD ? joined.length - overlap : 0
      held = joined.subarray(cut)
      return cut === 0 ? [] : [joined.subarray(0, cut)]
    },
    end: () => (held.length === 0 ? [] : [held]),
  }
}

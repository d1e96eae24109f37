import { createFinder } from './find-bytes.ts'

/** Looks for the API key in what an upstream sends back: some servers echo the request in their answers. */
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
  const basic = Buffer.from(bytes.toString('base64'))
  const texts = [
    apiKey,
    ...inBase64(bytes),
    // What a server writes that encodes the header it was sent.
    ...inBase64(basic),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    encodeURIComponent(apiKey),
    JSON.stringify(apiKey).slice(1, -1),
  ]
  return [...new Set(texts)]
    .filter((text) => text.length >= SHORTEST_FINDING)
    .map((text) => Buffer.from(text))
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

export function createKeyScan(apiKey: string | undefined): KeyScan {
  const needles = apiKey === undefined ? [] : spellings(apiKey)
  const overlap = Math.max(0, ...needles.map((needle) => needle.length - 1))
  const found = createFinder(needles)
  return {
    holdsKey: (content) => found(typeof content === 'string' ? Buffer.from(content) : content),
    stream: () => (needles.length === 0 ? PASS_THROUGH : createStream(found, overlap)),
  }
}

const PASS_THROUGH: KeyScanStream = { push: (chunk) => [chunk], end: () => [] }

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

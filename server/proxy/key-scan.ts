/** Looks for the API key in what an upstream sends back: some servers echo the request in their answers. */
export interface KeyScan {
  holdsKey(text: string): boolean
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
  const texts = [
    apiKey,
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    encodeURIComponent(apiKey),
    JSON.stringify(apiKey).slice(1, -1),
  ]
  return [...new Set(texts)]
    .filter((text) => text.length >= SHORTEST_FINDING)
    .map((text) => Buffer.from(text))
}

export function createKeyScan(apiKey: string | undefined): KeyScan {
  const needles = apiKey === undefined ? [] : spellings(apiKey)
  const overlap = Math.max(0, ...needles.map((needle) => needle.length - 1))
  const found = (bytes: Buffer): boolean => needles.some((needle) => bytes.includes(needle))
  return {
    holdsKey: (text) => found(Buffer.from(text)),
    stream: () => (needles.length === 0 ? PASS_THROUGH : createStream(found, overlap)),
  }
}

const PASS_THROUGH: KeyScanStream = { push: (chunk) => [chunk], end: () => [] }

/** Holds back as many bytes as a key could reach over the seam between two chunks. */
function createStream(found: (bytes: Buffer) => boolean, overlap: number): KeyScanStream {
  let held = Buffer.alloc(0)
  return {
    push(chunk) {
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
      if (found(bytes) || found(Buffer.concat([held, bytes.subarray(0, overlap)]))) return undefined
      if (bytes.length <= overlap) {
        const joined = Buffer.concat([held, bytes])
        const cut = Math.max(0, joined.length - overlap)
        held = joined.subarray(cut)
        return cut === 0 ? [] : [joined.subarray(0, cut)]
      }
      const before = held
      const cut = bytes.length - overlap
      // A copy: the chunk's memory may be reused once it has been passed on.
      held = Buffer.from(bytes.subarray(cut))
      return before.length === 0 ? [bytes.subarray(0, cut)] : [before, bytes.subarray(0, cut)]
    },
    end: () => (held.length === 0 ? [] : [held]),
  }
}

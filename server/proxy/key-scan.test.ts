import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createKeyScan, type KeyScanStream } from './key-scan.ts'

const KEY = 'tk-9fQ2+Zr8/xW5=Lm3Vb7Nc1Hj6Kd4Gs0Pa'
const scan = createKeyScan(KEY)

const spellings = {
  plain: KEY,
  base64: Buffer.from(KEY).toString('base64'),
  base64url: Buffer.from(KEY).toString('base64url'),
  hex: Buffer.from(KEY).toString('hex'),
  percent: encodeURIComponent(KEY),
  ...written(KEY),
  ...Object.fromEntries(
    Object.entries(written(Buffer.from(KEY).toString('base64'))).map(([name, text]) => [
      `base64, ${name}`,
      text,
    ]),
  ),
}

function hex(sign: string): string {
  return sign.charCodeAt(0).toString(16).padStart(2, '0')
}

/** As other servers escape what they print. */
function written(text: string): Record<string, string> {
  return {
    'JSON of .NET': text.replace(/[+=]/g, (sign) => `\\u00${hex(sign).toUpperCase()}`),
    'JSON of Java': text.replace(/[+=]/g, (sign) => `\\u00${hex(sign)}`),
    'JSON of PHP': text.replaceAll('/', '\\/'),
    'JSON, every sign escaped': text.replace(/./g, (sign) => `\\u00${hex(sign)}`),
    'percent, twice': encodeURIComponent(encodeURIComponent(text)),
    'percent, small': text.replace(/[^\w-]/g, (sign) => `%${hex(sign)}`),
    'percent, every sign': text.replace(/./g, (sign) => `%${hex(sign).toUpperCase()}`),
    'references of a page': text.replace(/[^\w-]/g, (sign) => `&#x${hex(sign).toUpperCase()};`),
    'decimal references': text.replace(/[^\w-]/g, (sign) => `&#${sign.charCodeAt(0)};`),
    'UTF-16': Buffer.from(text, 'utf16le').toString('latin1'),
  }
}

/** Everything let through, or undefined when the key was found. */
function pass(stream: KeyScanStream, chunks: readonly Uint8Array[]): Buffer | undefined {
  const out: Uint8Array[] = []
  for (const chunk of chunks) {
    const safe = stream.push(chunk)
    if (safe === undefined) return undefined
    out.push(...safe)
  }
  return Buffer.concat([...out, ...stream.end()])
}

function cut(bytes: Buffer, at: readonly number[]): Buffer[] {
  const places = [0, ...at.map((place) => place % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length]
  return places.slice(1).map((end, index) => bytes.subarray(places[index], end))
}

describe('looking for the key in answers', () => {
  it.each(Object.entries(spellings))('finds it in %s', (_, spelling) => {
    expect(scan.holdsKey(`before ${spelling} after`)).toBe(true)
  })

  it('finds it however the answer is cut into chunks', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(spellings)),
        fc.string({ maxLength: 120 }),
        fc.string({ maxLength: 120 }),
        fc.array(fc.nat(), { maxLength: 12 }),
        (spelling, before, after, at) => {
          expect(pass(scan.stream(), cut(Buffer.from(before + spelling + after), at))).toBeUndefined()
        },
      ),
    )
  })

  it('changes no byte of an answer without it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), fc.array(fc.nat(), { maxLength: 12 }), (bytes, at) => {
        expect(pass(scan.stream(), cut(Buffer.from(bytes), at))).toEqual(Buffer.from(bytes))
      }),
    )
  })

  it('does not take ordinary words for a short key', () => {
    const short = createKeyScan('test')
    expect(short.holdsKey('a test of the desk')).toBe(false)
    expect(pass(short.stream(), [Buffer.from('test')])).toEqual(Buffer.from('test'))
  })
})

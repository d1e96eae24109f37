import { encodingByMark, encodingByZeros } from '../../../lib/files/text-sniff.ts'
import { isDos } from './dos-encodings.ts'
import { bestSingleByte } from './encoding-score.ts'
import { Utf8Counter } from './utf8-counter.ts'
import type { Utf8Count } from './utf8-counter.ts'

const SLICE_BYTES = 1024 * 1024
/** Of lines with characters beyond ASCII. */
const SAMPLE_BYTES = 32 * 1024
/** Lines are cut when they are longer than this. */
const MOST_LINE_BYTES = 2000
/** From here on, one byte a character explains a text well enough. */
const CERTAIN = 0.75
/** Of chardet, from 0 to 100. */
const LEAST_CONFIDENCE = 50
/** Below this it hardly explains it. */
const UNLIKELY = 0.3

export interface DetectedEncoding {
  /** As the Encoding Standard names it. */
  encoding: string
  utf8: Utf8Count
  /** Nothing in the file tells it from another encoding for sure. */
  isGuess: boolean
}

/** What the whole of a file says about its encoding, seen piece by piece. */
class Evidence {
  readonly #utf8 = new Utf8Counter()
  readonly #sample: Uint8Array[] = []
  #sampled = 0
  #position = 0
  #evenZeros = 0
  #oddZeros = 0
  #returns = 0
  #feeds = 0

  see(bytes: Uint8Array): void {
    this.#utf8.push(bytes)
    let sampledTo = 0
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0
      if (byte === 0) {
        if ((this.#position + at) % 2 === 0) this.#evenZeros += 1
        else this.#oddZeros += 1
      } else if (byte === 10) this.#feeds += 1
      else if (byte === 13) this.#returns += 1
      if (byte < 128 || at < sampledTo || this.#sampled >= SAMPLE_BYTES) continue
      const from = lineStart(bytes, at, sampledTo)
      sampledTo = lineEnd(bytes, at)
      this.#sample.push(bytes.slice(from, sampledTo))
      this.#sampled += sampledTo - from
    }
    this.#position += bytes.length
  }

  get utf8(): Utf8Count {
    return this.#utf8.end()
  }

  /** Lines with characters beyond ASCII. */
  get sample(): Uint8Array {
    return new Uint8Array(this.#sample.flatMap((piece) => [...piece, 10]))
  }

  get hasMacLines(): boolean {
    return this.#returns > 0 && this.#feeds === 0
  }

  /**
   * UTF-16 in any script has line ends, digits and separators, whose zeros are all on one side. In what could be UTF-8 as well,
   * a few zeros are stray ones.
   */
  zeroSide(isUtf8: boolean): 'utf-16le' | 'utf-16be' | undefined {
    const zeros = this.#evenZeros + this.#oddZeros
    const least = Math.max(2, this.#position * (isUtf8 ? 0.2 : 0.01))
    if (this.#position % 2 !== 0 || zeros < least) return undefined
    if (this.#evenZeros <= zeros * 0.02) return 'utf-16le'
    return this.#oddZeros <= zeros * 0.02 ? 'utf-16be' : undefined
  }
}

const isLineEnd = (byte: number | undefined): boolean => byte === 10 || byte === 13

/** No encoding has a line end within a character, while ASCII may be the second half of one. */
function lineStart(bytes: Uint8Array, at: number, earliest: number): number {
  let from = at
  while (from > earliest && at - from < MOST_LINE_BYTES && !isLineEnd(bytes[from - 1])) from -= 1
  return from
}

function lineEnd(bytes: Uint8Array, at: number): number {
  let end = at + 1
  while (end < bytes.length && end - at < MOST_LINE_BYTES && !isLineEnd(bytes[end])) end += 1
  return end
}

function readsAs(encoding: string, bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
    return !/[\p{Cn}\p{Co}]/u.test(text)
  } catch {
    return false
  }
}

/**
 * The encoding of a file, by all of it: its mark, zeros between letters, UTF-8 that holds but for a few bytes, else the one
 * in which it reads most like a language.
 */
export async function detectEncoding(file: Blob): Promise<DetectedEncoding> {
  const evidence = new Evidence()
  const head = new Uint8Array(await file.slice(0, SLICE_BYTES).arrayBuffer())
  evidence.see(head)
  for (let at = SLICE_BYTES; at < file.size; at += SLICE_BYTES)
    evidence.see(new Uint8Array(await file.slice(at, at + SLICE_BYTES).arrayBuffer()))
  const { utf8 } = evidence
  const certain = encodingByMark(head) ?? encodingByZeros(head)
  if (certain !== undefined) return { encoding: certain, utf8, isGuess: false }
  const side = evidence.zeroSide(utf8.invalid === 0)
  if (side !== undefined && readsAs(side, head.subarray(0, head.length & ~1)))
    return { encoding: side, utf8, isGuess: false }
  if (utf8.invalid === 0) return { encoding: isEscaped(head) ? 'iso-2022-jp' : 'utf-8', utf8, isGuess: false }
  // By chance, other encodings make few characters of UTF-8 and many errors.
  const isUtf8 = utf8.sequences >= utf8.invalid * 2 || (utf8.invalid === 1 && utf8.sequences === 1)
  if (isUtf8) return { encoding: 'utf-8', utf8, isGuess: false }
  return { ...(await byLanguage(evidence)), utf8 }
}

/** The encoding of bytes that nobody named one for, such as a part of an email; one that browsers know. */
export async function encodingOfBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const { encoding } = await detectEncoding(new Blob([bytes]))
  return isDos(encoding) ? 'windows-1252' : encoding
}

/** Japanese in seven bits: escapes that lead into another set of characters and back. */
function isEscaped(head: Uint8Array): boolean {
  const [, ...escaped] = new TextDecoder('latin1').decode(head).split('\u001b')
  return escaped.some((part) => /^\$[@B]/.test(part)) && escaped.some((part) => /^\([BJ]/.test(part))
}

/** Signs of East Asia, each within a word of Latin letters: there is no such text. */
function isScattered(encoding: string, bytes: Uint8Array): boolean {
  const text = new TextDecoder(encoding).decode(bytes)
  const all = text.match(/[^\0-\u007f]/gu)?.length ?? 0
  const within = text.match(/(?<=[A-Za-z])[^\0-\u007f](?=[a-z])/gu)?.length ?? 0
  return within * 2 > all
}

async function byLanguage(evidence: Evidence): Promise<Omit<DetectedEncoding, 'utf8'>> {
  const { sample } = evidence
  const single = bestSingleByte(sample, evidence.hasMacLines)
  const { encoding, isGuess } = single
  if (single.score >= CERTAIN) return { encoding, isGuess }
  const { default: chardet } = await import('chardet')
  for (const { name, confidence } of chardet.analyse(sample)) {
    const isMultiByte = /^(shift_jis|euc-jp|euc-kr|gb18030|big5)$/i.test(name)
    const isLikelier = single.score < UNLIKELY || confidence / 100 > single.score
    if (isMultiByte && isLikelier && readsAs(name, sample) && !isScattered(name, sample))
      return { encoding: new TextDecoder(name).encoding, isGuess: confidence < LEAST_CONFIDENCE }
  }
  return single.score > 0 ? { encoding, isGuess } : { encoding: 'windows-1252', isGuess: true }
}

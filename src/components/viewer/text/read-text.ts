import { encodingByMark, encodingByZeros } from '../../../lib/files/text-sniff.ts'

/** Longer texts are shown in part: nobody reads on, and the page stays quick. */
export const SHOWN_TEXT_BYTES = 2 * 1024 * 1024
const GUESS_BYTES = 64 * 1024

export interface DecodedText {
  text: string
  /** As the Encoding Standard names it. */
  encoding: string
  isWhole: boolean
}

/** The encoding of a text: by its mark, by being valid UTF-8, else the likeliest by its letters. */
export async function guessEncoding(head: Uint8Array): Promise<string> {
  const certain = encodingByMark(head) ?? encodingByZeros(head)
  if (certain !== undefined) return certain
  try {
    // The end may cut a character in half, which `stream` forgives.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return 'utf-8'
  } catch {
    const { default: chardet } = await import('chardet')
    return usable(chardet.detect(head.subarray(0, GUESS_BYTES)))
  }
}

/** Windows-1252 holds all of Latin-1 and is what is meant by it nearly always. */
function usable(guess: string | null): string {
  try {
    return new TextDecoder(guess ?? '').encoding
  } catch {
    return 'windows-1252'
  }
}

export async function readText(file: Blob): Promise<DecodedText> {
  const bytes = new Uint8Array(await file.slice(0, SHOWN_TEXT_BYTES).arrayBuffer())
  const encoding = await guessEncoding(bytes)
  const isWhole = file.size <= SHOWN_TEXT_BYTES
  const text = new TextDecoder(encoding).decode(bytes, { stream: !isWhole })
  return { text: text.replace(/\r\n?/g, '\n'), encoding, isWhole }
}

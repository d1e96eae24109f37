import { decodeText } from './decode-text.ts'
import { detectEncoding } from './detect-encoding.ts'

/** Longer texts are shown in part: nobody reads on, and the page stays quick. */
export const SHOWN_TEXT_BYTES = 2 * 1024 * 1024

export interface DecodedText {
  text: string
  /** As the Encoding Standard names it. */
  encoding: string
  isWhole: boolean
  /** Places that aren't characters of the encoding, and the line of the first. */
  bad: { count: number; line: number } | undefined
}

/** Reads a text in the encoding that was chosen, or in its own. */
export async function readText(file: Blob, chosen?: string): Promise<DecodedText> {
  const encoding = chosen ?? (await detectEncoding(file)).encoding
  const bytes = new Uint8Array(await file.slice(0, SHOWN_TEXT_BYTES).arrayBuffer())
  const isWhole = file.size <= SHOWN_TEXT_BYTES
  const text = decodeText(bytes, encoding, isWhole).replace(/\r\n?/g, '\n')
  return { text, encoding, isWhole, bad: badPlaces(text) }
}

function badPlaces(text: string): DecodedText['bad'] {
  const first = text.indexOf('\ufffd')
  if (first === -1) return undefined
  const count = text.split('\ufffd').length - 1
  return { count, line: text.slice(0, first).split('\n').length }
}

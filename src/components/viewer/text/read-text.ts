import { hasTurns, withControlSigns, withoutDosEnd } from './control-signs.ts'
import { decodeText } from './decode-text.ts'
import { detectEncoding } from './detect-encoding.ts'
import { looksLikeUtf7 } from './utf7.ts'

/** Longer texts are shown in part: nobody reads on, and the page stays quick. */
export const SHOWN_TEXT_BYTES = 2 * 1024 * 1024

export interface DecodedText {
  text: string
  /** As the Encoding Standard names it. */
  encoding: string
  isWhole: boolean
  /** Places that aren't characters of the encoding, and the line of the first. */
  bad: { count: number; line: number } | undefined
  /** Control characters, which are shown as signs. */
  controls: number
  /** Invisible characters change the order in which it reads. */
  isTurned: boolean
  /** What else is to be said of its encoding. */
  doubt: EncodingDoubt | undefined
}

/** An encoding that was guessed, or one that isn't decoded. */
export type EncodingDoubt = 'guess' | 'utf-7'

/** Reads a text in the encoding that was chosen, or in its own. */
export async function readText(file: Blob, chosen?: string): Promise<DecodedText> {
  const { encoding, isGuess } =
    chosen === undefined ? await detectEncoding(file) : { encoding: chosen, isGuess: false }
  const bytes = new Uint8Array(await file.slice(0, SHOWN_TEXT_BYTES).arrayBuffer())
  const isWhole = file.size <= SHOWN_TEXT_BYTES
  const written = withoutDosEnd(decodeText(bytes, encoding, isWhole).replace(/\r\n?/g, '\n'))
  const { text, count: controls } = withControlSigns(written)
  const isTurned = hasTurns(text)
  return {
    text,
    encoding,
    isWhole,
    bad: badPlaces(text),
    controls,
    isTurned,
    doubt: doubtOf(written, isGuess),
  }
}

function badPlaces(text: string): DecodedText['bad'] {
  const first = text.indexOf('\ufffd')
  if (first === -1) return undefined
  const count = text.split('\ufffd').length - 1
  return { count, line: text.slice(0, first).split('\n').length }
}

export function doubtOf(text: string, isGuess: boolean): EncodingDoubt | undefined {
  if (isGuess) return 'guess'
  return looksLikeUtf7(text) ? 'utf-7' : undefined
}

/** Below it a guess by letters is no better than the encoding most texts are in. */
const LEAST_CONFIDENCE = 20
const GUESS_BYTES = 64 * 1024

/** The encoding of bytes that nobody named one for: UTF-8 when they are valid in it, else the likeliest, else Windows-1252. */
export async function guessCharset(bytes: Uint8Array): Promise<string> {
  if (isUtf8(bytes)) return switchesAlphabets(bytes) ? 'iso-2022-jp' : 'utf-8'
  const { default: chardet } = await import('chardet')
  const likely = chardet
    .analyse(bytes.subarray(0, GUESS_BYTES))
    .find(({ name, confidence }) => confidence >= LEAST_CONFIDENCE && !/^(?:utf-8|ascii)$/i.test(name))
  const charset = usable(likely?.name) ?? 'windows-1252'
  // Where ISO's encodings have control characters, those of Windows have quotes and the euro sign.
  return bytes.some((byte) => byte >= 0x80 && byte <= 0x9f) ? (OF_WINDOWS.get(charset) ?? charset) : charset
}

const OF_WINDOWS = new Map([
  ['iso-8859-2', 'windows-1250'],
  ['iso-8859-5', 'windows-1251'],
  ['iso-8859-7', 'windows-1253'],
  ['iso-8859-8', 'windows-1255'],
  ['iso-8859-15', 'windows-1252'],
])

/** Japanese mail is written in bytes of ASCII, with escape sequences between alphabets. */
function switchesAlphabets(bytes: Uint8Array): boolean {
  if (!bytes.includes(0x1b)) return false
  const text = new TextDecoder('iso-2022-jp').decode(bytes)
  return !text.includes('\ufffd') && /[\u3000-\u9fff]/.test(text)
}

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** The name of an encoding as browsers know it; undefined when they don't. */
export function usable(label: string | undefined): string | undefined {
  if (label === undefined) return undefined
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}

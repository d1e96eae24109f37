import { decodeDos, isDos } from './dos-encodings.ts'

// oxlint-disable-next-line no-control-regex -- these are the characters meant
const FREE_PLACES = /[\u0080-\u0084\u0086-\u009f]/g

/**
 * Text of bytes in an encoding. In one stream to its end: some engines read Windows-1252 as Latin-1 when all of it comes at
 * once. What can't be read is `�`.
 */
export function decodeText(bytes: Uint8Array, encoding: string, isWhole = true): string {
  if (isDos(encoding)) return decodeDos(bytes, encoding)
  const decoder = new TextDecoder(encoding)
  const text = decoder.decode(bytes, { stream: true })
  // Encodings of one byte a letter have control characters in the places they leave free. No text holds any of them.
  return (isWhole ? text + decoder.decode() : text).replace(FREE_PLACES, '\ufffd')
}

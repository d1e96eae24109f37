/**
 * Text of bytes in an encoding. In one stream to its end: some engines read Windows-1252 as Latin-1 when all of it comes at
 * once. What can't be read is `�`.
 */
export function decodeText(bytes: Uint8Array, encoding: string, isWhole = true): string {
  const decoder = new TextDecoder(encoding)
  const text = decoder.decode(bytes, { stream: true })
  return isWhole ? text + decoder.decode() : text
}

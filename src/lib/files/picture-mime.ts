const text = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))

/** The type of a picture by its first bytes: one that browsers show, or `windows` for Word's own drawings. */
export function pictureMime(bytes: Uint8Array): string | undefined {
  if (text(bytes, 0, 4) === '\x89PNG') return 'image/png'
  if (text(bytes, 0, 2) === '\xff\xd8') return 'image/jpeg'
  if (text(bytes, 0, 4) === 'GIF8') return 'image/gif'
  if (text(bytes, 0, 2) === 'BM') return 'image/bmp'
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP') return 'image/webp'
  if (text(bytes, 0, 4) === '\x01\0\0\0' || text(bytes, 40, 44) === ' EMF') return 'windows'
  return ['\xd7\xcd\xc6\x9a', '\x01\0\x09\0', '\x02\0\x09\0'].includes(text(bytes, 0, 4))
    ? 'windows'
    : undefined
}

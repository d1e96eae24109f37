const ORIENTATION = 0x0112

/** How the EXIF note of a WebP says it is turned, from 1 to 8; 1 where it says nothing. Browsers don't look. */
export function webpOrientation(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tag = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))
  if (tag(0) !== 'RIFF' || tag(8) !== 'WEBP') return 1
  try {
    for (let at = 12; at + 8 <= bytes.length;) {
      const length = view.getUint32(at + 4, true)
      if (tag(at) === 'EXIF') return exifOrientation(bytes.subarray(at + 8, at + 8 + length))
      at += 8 + length + (length % 2)
    }
  } catch {
    // A note that leads out of itself.
  }
  return 1
}

function exifOrientation(note: Uint8Array): number {
  // Some programs write the words that JPEG has before the note.
  const exif = String.fromCharCode(...note.subarray(0, 4)) === 'Exif' ? note.subarray(6) : note
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength)
  const isLittle = view.getUint16(0) === 0x4949
  const directory = view.getUint32(4, isLittle)
  for (let index = 0; index < view.getUint16(directory, isLittle); index++) {
    const entry = directory + 2 + index * 12
    if (view.getUint16(entry, isLittle) !== ORIENTATION) continue
    const orientation = view.getUint16(entry + 8, isLittle)
    return orientation >= 1 && orientation <= 8 ? orientation : 1
  }
  return 1
}

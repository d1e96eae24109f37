import { iconEntries } from './icon-entries.ts'

export interface ImageSize {
  width: number
  height: number
}

/**
 * The dimensions an image claims, read from its header without decoding it: a file of some kilobytes can ask for
 * gigabytes of memory. Undefined when they cannot be found.
 */
export function imageSize(bytes: Uint8Array): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return (
      pngSize(view) ??
      gifSize(view) ??
      bmpSize(view) ??
      webpSize(view) ??
      jpegSize(view) ??
      avifSize(view) ??
      iconSize(bytes)
    )
  } catch {
    // A header that ends early.
    return undefined
  }
}

const text = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))

function pngSize(view: DataView): ImageSize | undefined {
  if (view.getUint32(0) !== 0x89504e47) return undefined
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

function gifSize(view: DataView): ImageSize | undefined {
  if (text(view, 0) !== 'GIF8') return undefined
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

function bmpSize(view: DataView): ImageSize | undefined {
  if (view.getUint16(0) !== 0x424d) return undefined
  // The short header of OS/2.
  if (view.getUint32(14, true) === 12)
    return { width: view.getUint16(18, true), height: view.getUint16(20, true) }
  return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) }
}

const uint24 = (view: DataView, at: number): number =>
  view.getUint16(at, true) | (view.getUint8(at + 2) << 16)

function webpSize(view: DataView): ImageSize | undefined {
  if (text(view, 0) !== 'RIFF' || text(view, 8) !== 'WEBP') return undefined
  switch (text(view, 12)) {
    case 'VP8X':
      return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 }
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
    }
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    default:
      return undefined
  }
}

/** Start-of-frame markers hold the size; C4, C8 and CC are something else. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** Markers that stand alone, without a length. */
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)

/** From marker to marker, however much stands between them: profiles for print can take megabytes. */
function jpegSize(view: DataView): ImageSize | undefined {
  if (view.getUint16(0) !== 0xffd8) return undefined
  for (let at = 2; ;) {
    const marker = view.getUint8(at + 1)
    // Fill bytes, and rubbish that some programs leave between the markers.
    if (view.getUint8(at) !== 0xff || marker === 0xff || marker === 0) at += 1
    else if (isBare(marker)) at += 2
    else if (isFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    else at += 2 + view.getUint16(at + 2)
  }
}

/** The largest of an icon's pictures, which browsers show. Those in PNG say their own size. */
function iconSize(bytes: Uint8Array): ImageSize | undefined {
  const largest = iconEntries(bytes)
    .map(
      ({ width, height, offset }) => pngSize(new DataView(bytes.slice(offset).buffer)) ?? { width, height },
    )
    .toSorted((first, second) => second.width * second.height - first.width * first.height)
  return largest[0]
}

/** The largest `ispe` box: an AVIF may hold several pictures. */
function avifSize(view: DataView): ImageSize | undefined {
  if (text(view, 4) !== 'ftyp') return undefined
  let largest: ImageSize | undefined
  for (let at = 8; at + 20 <= Math.min(view.byteLength, 64 * 1024); at++) {
    if (text(view, at) !== 'ispe') continue
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size
  }
  return largest
}

import { crc32 } from './crc32.ts'
import { jpegState } from './jpeg-walk.ts'

export interface PictureState {
  /** The file ends before the picture does, or isn't what was written. */
  isDamaged: boolean
  /** Nobody can say whether it is damaged. */
  isUnchecked: boolean
  isAnimated: boolean
}

const WHOLE_STILL: PictureState = { isDamaged: false, isUnchecked: false, isAnimated: false }

/** What a browser doesn't say of a picture it shows: whether all of it is there, and whether it moves. */
export function pictureState(bytes: Uint8Array): PictureState {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tag = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))
  try {
    if (view.getUint32(0) === 0x89504e47) return pngState(view, tag)
    if (tag(0) === 'GIF8') return gifState(bytes)
    if (tag(0) === 'RIFF' && tag(8) === 'WEBP') return webpState(view, tag)
    if (view.getUint16(0) === 0xffd8) return stateOfJpeg(bytes)
    if (view.getUint16(0) === 0x424d) return { ...WHOLE_STILL, isDamaged: isBitmapCut(view) }
    if (tag(4) === 'ftyp')
      return { ...WHOLE_STILL, isDamaged: isContainerCut(view), isAnimated: tag(8) === 'avis' }
    return WHOLE_STILL
  } catch {
    // A walk that leaves the file.
    return { ...WHOLE_STILL, isDamaged: true }
  }
}

function stateOfJpeg(bytes: Uint8Array): PictureState {
  const state = jpegState(bytes)
  return { ...WHOLE_STILL, isDamaged: state === 'damaged', isUnchecked: state === 'unchecked' }
}

/** Each block of a PNG has a checksum of its kind and its contents behind it. */
function isIntact(view: DataView, block: number): boolean {
  const length = 4 + view.getUint32(block)
  const checked = new Uint8Array(view.buffer, view.byteOffset + block + 4, length)
  return crc32([checked]) === view.getUint32(block + 4 + length)
}

/** Boxes stand one behind the other. One of no length goes on to the end of the file. */
function isContainerCut(view: DataView): boolean {
  for (let at = 0; at < view.byteLength;) {
    const short = view.getUint32(at)
    if (short === 0) return false
    const length = short === 1 ? Number(view.getBigUint64(at + 8)) : short
    if (length < 8) return true
    at += length
    if (at > view.byteLength) return true
  }
  return false
}

function pngState(view: DataView, tag: (at: number) => string): PictureState {
  let isAnimated = false
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const kind = tag(at + 4)
    if (kind === 'acTL') isAnimated = view.getUint32(at + 8) > 1
    if (kind === 'IDAT' && !isIntact(view, at)) return { ...WHOLE_STILL, isDamaged: true, isAnimated }
    if (kind === 'IEND') return { ...WHOLE_STILL, isAnimated }
  }
  return { ...WHOLE_STILL, isDamaged: true, isAnimated }
}

/** Blocks of a GIF are pieces of up to 255 bytes, the last of them empty. */
function afterPieces(bytes: Uint8Array, from: number): number {
  let at = from
  for (let size = bytes[at]; size !== 0; size = bytes[at]) {
    if (size === undefined) throw new Error('The file ends within a block.')
    at += size + 1
  }
  return at + 1
}

/** The length of a table of colours, by the byte that says whether there is one. */
const tableLength = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)

function gifState(bytes: Uint8Array): PictureState {
  let at = 13 + tableLength(bytes[10] ?? 0)
  for (let pictures = 0; ;) {
    const block = bytes[at]
    if (block === 0x2c) {
      pictures += 1
      at = afterPieces(bytes, at + 11 + tableLength(bytes[at + 9] ?? 0))
    } else if (block === 0x21) at = afterPieces(bytes, at + 2)
    else return { ...WHOLE_STILL, isDamaged: block !== 0x3b, isAnimated: pictures > 1 }
  }
}

function webpState(view: DataView, tag: (at: number) => string): PictureState {
  const isAnimated = tag(12) === 'VP8X' && (view.getUint8(20) & 2) !== 0
  return { ...WHOLE_STILL, isAnimated, isDamaged: view.getUint32(4, true) + 8 > view.byteLength + 1 }
}

function isBitmapCut(view: DataView): boolean {
  const isShort = view.getUint32(14, true) === 12
  // Only rows without compression have a length known in advance.
  if (!isShort && view.getUint32(30, true) !== 0) return false
  const width = isShort ? view.getUint16(18, true) : view.getInt32(18, true)
  const height = isShort ? view.getUint16(20, true) : Math.abs(view.getInt32(22, true))
  const bits = view.getUint16(isShort ? 24 : 28, true)
  const row = Math.ceil((width * bits) / 32) * 4
  return view.getUint32(10, true) + row * height > view.byteLength
}

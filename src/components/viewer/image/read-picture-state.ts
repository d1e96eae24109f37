import { imageSize } from '../../../lib/files/image-size.ts'
import { pictureState } from '../../../lib/files/picture-state.ts'
import type { PictureState } from '../../../lib/files/picture-state.ts'

/** What is used of a browser's `ImageDecoder`, which tells what an `<img>` keeps to itself. */
interface Decoder {
  tracks: { ready: Promise<unknown>; selectedTrack: { frameCount: number } | null }
  completed: Promise<unknown>
  decode: (options: { frameIndex: number }) => Promise<{ image: { close: () => void } }>
  close: () => void
}
export interface DecoderClass {
  isTypeSupported: (type: string) => Promise<boolean>
  new (options: { data: ArrayBuffer; type: string }): Decoder
}

/** Decoding is tried with as many pixels at once, and as many in all frames together. */
const MOST_PIXELS_AT_ONCE = 40_000_000
const MOST_PIXELS_IN_ALL = 200_000_000

/** Whether the browser misses data of a picture, which it paints all the same. */
async function isDecodingIncomplete(file: Blob, Decoder: DecoderClass, pixels: number): Promise<boolean> {
  let decoder: Decoder | undefined
  try {
    decoder = new Decoder({ data: await file.arrayBuffer(), type: file.type })
    await decoder.tracks.ready
    await decoder.completed
    const frames = decoder.tracks.selectedTrack?.frameCount ?? 0
    for (let frameIndex = 0; frameIndex < frames && frameIndex * pixels < MOST_PIXELS_IN_ALL; frameIndex++) {
      const { image } = await decoder.decode({ frameIndex })
      // It holds the pixels until then.
      image.close()
    }
    return false
  } catch {
    return true
  } finally {
    decoder?.close()
  }
}

/**
 * What a browser doesn't say of a picture it shows. Data can be missing with every length and checksum in order; then
 * only decoding tells. Without a decoder to ask (browsers have it over https only, and some not at all) the rest counts.
 */
export async function readPictureState(file: Blob, Decoder: DecoderClass | undefined): Promise<PictureState> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const state = pictureState(bytes)
  const size = imageSize(bytes)
  // JPEG is followed to its end already, and decoders fill up what is missing there.
  const isFollowed = file.type === 'image/jpeg'
  if (state.isDamaged || isFollowed || Decoder === undefined || size === undefined) return state
  const pixels = size.width * size.height
  if (pixels > MOST_PIXELS_AT_ONCE || !(await Decoder.isTypeSupported(file.type))) return state
  return { ...state, isDamaged: await isDecodingIncomplete(file, Decoder, pixels) }
}

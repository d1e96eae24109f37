import { describe, expect, it } from 'vitest'
import { gifFile, jpegFile, pngFile } from '../../../../server/emulator/attachments/files/image-files.ts'
import { readPictureState } from './read-picture-state.ts'
import type { DecoderClass } from './read-picture-state.ts'

interface Behaviour {
  frames?: number
  /** The frame that can't be decoded, from 0. */
  broken?: number
  isSupported?: boolean
  hasNoTracks?: boolean
}

/** A decoder that says what a browser's would, and keeps account of what is asked of it. */
function decoderOf({ frames = 1, broken, isSupported = true, hasNoTracks = false }: Behaviour) {
  const asked: (number | 'closed')[] = []
  class Fake {
    static isTypeSupported = () => Promise.resolve(isSupported)
    tracks = {
      ready: hasNoTracks ? Promise.reject(new Error('no tracks')) : Promise.resolve(),
      selectedTrack: { frameCount: frames },
    }
    completed = Promise.resolve()
    decode({ frameIndex }: { frameIndex: number }) {
      asked.push(frameIndex)
      return frameIndex === broken
        ? Promise.reject(new Error('cut'))
        : Promise.resolve({ image: { close: () => undefined } })
    }
    close(): void {
      asked.push('closed')
    }
  }
  const Decoder: DecoderClass = Fake
  return { Decoder, asked }
}

const picture = (bytes: Uint8Array, type: string) => new Blob([bytes.slice()], { type })
const PNG = picture(pngFile(), 'image/png')
const GIF = picture(gifFile(), 'image/gif')

describe('the state of a picture', () => {
  it('is whole when each of its frames can be decoded, and the decoder gives its memory back', async () => {
    const { Decoder, asked } = decoderOf({ frames: 3 })
    expect(await readPictureState(GIF, Decoder)).toEqual({
      isDamaged: false,
      isUnchecked: false,
      isAnimated: true,
    })
    expect(asked).toEqual([0, 1, 2, 'closed'])
  })

  it('is damaged when a frame can’t be decoded, or none is found', async () => {
    const { Decoder, asked } = decoderOf({ frames: 3, broken: 1 })
    expect(await readPictureState(GIF, Decoder)).toEqual({
      isDamaged: true,
      isUnchecked: false,
      isAnimated: true,
    })
    expect(asked).toEqual([0, 1, 'closed'])
    expect((await readPictureState(PNG, decoderOf({ hasNoTracks: true }).Decoder)).isDamaged).toBe(true)
  })

  it('is what the file says where no decoder can be asked', async () => {
    const whole = { isDamaged: false, isUnchecked: false, isAnimated: false }
    expect(await readPictureState(PNG, undefined)).toEqual(whole)
    expect(await readPictureState(PNG, decoderOf({ isSupported: false, broken: 0 }).Decoder)).toEqual(whole)
    const cut = picture(pngFile().subarray(0, -100), 'image/png')
    expect((await readPictureState(cut, undefined)).isDamaged).toBe(true)
  })

  it('asks no decoder for JPEG, nor for pictures that need too much memory', async () => {
    const { Decoder, asked } = decoderOf({ broken: 0 })
    await readPictureState(picture(jpegFile(), 'image/jpeg'), Decoder)
    const head = pngFile().slice()
    new DataView(head.buffer).setUint32(16, 50_000_000)
    await readPictureState(picture(head, 'image/png'), Decoder)
    expect(asked).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
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

const ascii = (text: string): string => Buffer.from(text, 'latin1').toString('hex')
const picture = (hex: string, type: string) =>
  new Blob([Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'))], { type })

/** Pictures of this width by one pixel, without any data. */
const pngOf = (width: string) =>
  `89504e47 0d0a1a0a 0000000d ${ascii('IHDR')} ${width} 00000001 08 02 000000 00000000`
const PNG_END = `00000000 ${ascii('IEND')} 00000000`
const PNG = picture(`${pngOf('00000001')} ${PNG_END}`, 'image/png')
const FRAME = '2c 0000 0000 0100 0100 00 02 02 4401 00'
const GIF = picture(`${ascii('GIF89a')} 0100 0100 00 00 00 ${FRAME} ${FRAME} 3b`, 'image/gif')
/** In arithmetic coding, which isn't followed. */
const JPEG = picture('ffd8 ffc9 000b 08 0008 0008 01 01 11 00', 'image/jpeg')

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
    const cut = picture(pngOf('00000001'), 'image/png')
    expect((await readPictureState(cut, undefined)).isDamaged).toBe(true)
  })

  it('asks no decoder for JPEG, nor for pictures that need too much memory', async () => {
    const { Decoder, asked } = decoderOf({ broken: 0 })
    expect((await readPictureState(JPEG, Decoder)).isUnchecked).toBe(true)
    await readPictureState(picture(`${pngOf('02faf080')} ${PNG_END}`, 'image/png'), Decoder)
    expect(asked).toEqual([])
  })
})

import { expect, it } from 'vitest'
import { readTags } from './tiff-tags.ts'

const read = (tags: Record<string, unknown>) =>
  readTags({
    fileDirectory: {
      hasTag: (name: string) => name in tags,
      loadValue: async (name: string) => tags[name],
    },
  } as never)

it('what a directory doesn’t say is what TIFF assumes', async () => {
  expect(await read({ ImageWidth: 8, ImageLength: 4 })).toMatchObject({
    width: 8,
    height: 4,
    compression: 1,
    model: 0,
    bits: 1,
    perPixel: 1,
    orientation: 1,
    subsampling: [2, 2],
    rowsPerStrip: 4,
    offsets: [],
    stretch: 1,
  })
})

it('one value or several, of any kind', async () => {
  const tags = await read({
    ImageWidth: Uint32Array.of(8),
    ImageLength: 'four',
    SamplesPerPixel: 3,
    BitsPerSample: Uint16Array.of(8, 8, 8),
    StripOffsets: [8, 20],
    StripByteCounts: 12,
    XResolution: Uint32Array.of(204, 1),
    YResolution: Uint32Array.of(98, 1),
  })
  expect(tags).toMatchObject({ width: 8, height: 0, model: 2, bits: 8, offsets: [8, 20], counts: [12] })
  expect(tags.stretch).toBeCloseTo(2.08)
})

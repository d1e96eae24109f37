import { afterAll, expect, it, vi } from 'vitest'
import { readTiff } from './read-tiff.ts'
import { reversed } from './reversed.ts'
import { tiffBytes } from './tiff.fixture.ts'

// The reader's module wants workers of its own as soon as it is loaded, and never starts one here.
vi.hoisted(() => vi.stubGlobal('Worker', function Worker() {}))
afterAll(() => vi.unstubAllGlobals())

const read = (bytes: Uint8Array<ArrayBuffer>) => readTiff({ file: new Blob([bytes]), page: 0 })

it('a fax (group 4), white with a black run', async () => {
  // Eight dots: horizontal mode, 2 white (0111), 3 black (10), then to the end, and the end of the block.
  const bits = ['001', '0111', '10', '1', '000000000001', '000000000001'].join('')
  const strip = Array.from({ length: Math.ceil(bits.length / 8) }, (_, at) =>
    Number.parseInt(bits.slice(at * 8, at * 8 + 8).padEnd(8, '0'), 2),
  )
  const { picture } = await read(
    tiffBytes([{ width: 8, height: 1, strips: [strip], bits: [1], model: 0, compression: 4 }]),
  )
  const dots = Array.from({ length: 8 }, (_, at) => picture?.pixels[at * 4])
  expect(dots).toEqual([255, 255, 0, 0, 0, 255, 255, 255])
})

it.each([
  ['is cut off', '', ['damaged']],
  ['goes on with no code there is', '0000000', ['damaged']],
  ['repeats the row above', '111', []],
])('a fax whose second row %s', async (_, second, losses) => {
  const bits = `0010111101${second}`
  const strip = [Number.parseInt(bits.slice(0, 8), 2), Number.parseInt(bits.slice(8).padEnd(8, '0'), 2)]
  const page = { width: 8, height: 2, strips: [strip], bits: [1], model: 0, compression: 4 }
  expect((await read(tiffBytes([page]))).picture?.losses).toEqual(losses)
  // The same with the dots of a byte from right to left.
  const turned = { ...page, strips: [strip.map(reversed)], more: [[266, 3, 2]] as const }
  expect((await read(tiffBytes([turned]))).picture?.losses).toEqual(losses)
})

/** Sixteen rows alike, as group 4 packs them: each after the first repeats the one above it. */
const pack = (row: string): number[] => {
  const bits = `${row}${'1'.repeat(15)}000000000001000000000001`
  return Array.from({ length: Math.ceil(bits.length / 8) }, (_, at) =>
    Number.parseInt(bits.slice(at * 8, at * 8 + 8).padEnd(8, '0'), 2),
  )
}

it('a fax (group 4) in tiles', async () => {
  // Sixteen dots of white; and of black, as no white and then 16 black.
  const tiles = [pack('1'), pack('001001101010000010111')]
  const bytes = tiffBytes([
    {
      width: 20,
      height: 3,
      strips: tiles,
      bits: [1],
      model: 0,
      compression: 4,
      without: [273, 278, 279],
      more: [
        [322, 4, 16],
        [323, 4, 16],
        [324, 4, 8, 8 + (tiles[0]?.length ?? 0) + ((tiles[0]?.length ?? 0) % 2)],
        [325, 4, ...tiles.map(({ length }) => length)],
      ],
    },
  ])
  const { picture } = await read(bytes)
  const reds = Array.from({ length: 60 }, (_, at) => picture?.pixels[at * 4])
  const row = [...Array<number>(16).fill(255), 0, 0, 0, 0]
  expect(reds).toEqual([...row, ...row, ...row])
})

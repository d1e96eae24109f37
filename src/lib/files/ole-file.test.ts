import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openOle } from './ole-file.ts'
import type { OleEntry } from './ole-file.ts'
import { oleTree } from './ole-tree.fixture.ts'

const TREE = {
  small: Uint8Array.of(1, 2, 3),
  folder: { large: new Uint8Array(5000).fill(9), 'also small': new Uint8Array(70).fill(4) },
}

it('reads streams of any size, at the top and in folders', () => {
  const top = openOle(oleTree(TREE)).children()
  expect([...top.keys()]).toEqual(['small', 'folder'])
  expect([...(top.get('small')?.bytes() ?? [])]).toEqual([1, 2, 3])
  const folder = top.get('folder')
  expect(folder?.isFolder).toBe(true)
  expect(folder?.children().get('large')?.bytes()).toEqual(TREE.folder.large)
  expect(folder?.children().get('also small')?.bytes()).toEqual(TREE.folder['also small'])
})

it('is no other file', () => {
  expect(() => openOle(Uint8Array.of(1, 2, 3))).toThrow('isn’t an OLE file')
})

/** How much is in it; -1 for one that leads out of itself. */
function lengthOf(file: Uint8Array): number {
  const walk = (entry: OleEntry, depth: number): number => {
    const below = depth > 3 ? [] : [...entry.children().values()]
    return below.reduce((sum, child) => sum + walk(child, depth + 1), entry.bytes().length)
  }
  try {
    return walk(openOle(file), 0)
  } catch (error) {
    if (error instanceof RangeError) return -1
    throw error
  }
}

it('has sectors of one of two sizes', () => {
  for (const shift of [0, 1, 8, 10, 31, 65535]) {
    const file = oleTree(TREE)
    new DataView(file.buffer, file.byteOffset).setUint16(30, shift, true)
    expect(() => openOle(file), `${shift}`).toThrow(RangeError)
  }
})

it('a chain that leads back to itself has an end', () => {
  const file = oleTree(TREE)
  const view = new DataView(file.buffer, file.byteOffset)
  const name = Array.from('small', (sign) => [sign.charCodeAt(0), 0]).flat()
  const entry = file.findIndex((_, at) => name.every((byte, index) => file[at + index] === byte))
  const first = view.getUint32(entry + 116, true)
  // Every stream counts as a small one, this one is endless, and so is its chain.
  view.setUint32(56, 0xffffffff, true)
  view.setUint32(entry + 120, 0xfffffff0, true)
  view.setUint32((view.getUint32(60, true) + 1) * 512 + first * 4, first, true)
  expect(openOle(file).children().get('small')?.bytes().length).toBeLessThanOrEqual(file.length)
})

it('a broken one has an end', () => {
  const file = oleTree(TREE)
  fc.assert(
    fc.property(fc.nat(file.length - 9), fc.uint8Array({ minLength: 1, maxLength: 8 }), (at, noise) => {
      const broken = file.slice()
      broken.set(noise, 8 + Math.min(at, file.length - 8 - noise.length))
      expect(lengthOf(broken)).toBeLessThanOrEqual(file.length * 400)
    }),
  )
})

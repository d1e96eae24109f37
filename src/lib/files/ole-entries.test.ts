import fc from 'fast-check'
import { expect, it } from 'vitest'
import { oleEntries } from './ole-entries.ts'
import { oleFile } from './ole.fixture.ts'

it('reads the names at the top, and none of a folder below', () => {
  const names = ['WordDocument', '1Table', 'Data', '\u0005SummaryInformation', 'ObjectPool']
  expect(oleEntries(oleFile(names, ['Workbook'])).toSorted()).toEqual([...names, 'Folder'].toSorted())
})

it('no other file has entries, and a broken one ends somewhere', () => {
  expect(oleEntries(new Uint8Array())).toEqual([])
  expect(oleEntries(oleFile(['WordDocument']).subarray(0, 600))).toEqual([])
  const file = oleFile(['A', 'B', 'C'])
  fc.assert(
    fc.property(fc.nat(file.length - 9), fc.uint8Array({ minLength: 1, maxLength: 8 }), (at, noise) => {
      const broken = file.slice()
      broken.set(noise, 8 + Math.min(at, file.length - 8 - noise.length))
      expect(oleEntries(broken).length).toBeLessThanOrEqual(64)
    }),
  )
})

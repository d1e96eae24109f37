import { expect, it } from 'vitest'
import { isPictureDamaged } from './check-picture.ts'

it.each([
  [{ kind: 'samples', found: 300, wanted: 300, rows: 10 }, false],
  [{ kind: 'samples', found: 280, wanted: 300, rows: 10 }, false],
  [{ kind: 'samples', found: 270, wanted: 300, rows: 10 }, true],
  [{ kind: 'samples', found: 0, wanted: 1, rows: 1 }, true],
  [{ kind: 'jpeg', bytes: Uint8Array.of(0xff, 0xd8) }, true],
  [{ kind: 'jbig2', bytes: Uint8Array.of(0, 0, 0, 1) }, true],
  [
    {
      kind: 'fax',
      bytes: Uint8Array.of(0xff),
      options: { K: -1, Columns: 8, EncodedByteAlign: false },
      rows: 8,
    },
    false,
  ],
  [
    {
      kind: 'fax',
      bytes: Uint8Array.of(0xff),
      options: { K: -1, Columns: 8, EncodedByteAlign: false },
      rows: 9,
    },
    true,
  ],
] as const)('%j', (picture, isDamaged) => {
  expect(isPictureDamaged(picture)).toBe(isDamaged)
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attachmentDisposition } from './attachment-disposition.ts'
import { safeFileName } from '../../src/lib/files/safe-file-name.ts'

describe('names of downloads', () => {
  it('cannot leave its header, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const header = attachmentDisposition(name)
        expect(header).toMatch(
          /^attachment; filename="[^"\\%;\p{Cc}]*"; filename\*=UTF-8''[\w!#$&+.^`|~%-]+$/u,
        )
        expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(safeFileName(name))
        expect(Buffer.byteLength(safeFileName(name))).toBeLessThanOrEqual(255)
      }),
    )
  })
})

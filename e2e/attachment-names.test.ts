import fc from 'fast-check'
import { expect, it } from 'vitest'
import { safeFileName as savedByServer } from '../server/proxy/file-name.ts'
import { safeFileName as shownByPage } from '../src/lib/files/file-name.ts'

it('a file is called the same in the page and in the header that names its download', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
      expect(savedByServer(shownByPage(name))).toBe(shownByPage(name))
      expect(shownByPage(name)).toBe(savedByServer(name))
    }),
    { numRuns: 500 },
  )
})

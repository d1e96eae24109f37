import fc from 'fast-check'
import { expect, it } from 'vitest'
import { safeFileName } from './safe-file-name.ts'
import { SAFE_FILE_NAMES } from './safe-file-names.fixture.ts'

it.each(SAFE_FILE_NAMES)('%j is called %j', (name, safe) => {
  expect(safeFileName(name)).toBe(safe)
})

it('names are safe, short, and stay as they are once safe', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (name) => {
      const safe = safeFileName(name)
      expect(new TextEncoder().encode(safe).length).toBeLessThanOrEqual(255)
      expect(safe).not.toMatch(/[/\\:*?"<>|\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
      expect(safeFileName(safe)).toBe(safe)
    }),
  )
})

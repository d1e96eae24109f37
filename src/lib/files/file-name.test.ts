import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileNameOf, safeFileName, uniqueNames } from './file-name.ts'

describe('names of files', () => {
  it.each([
    [{ name: 'a.pdf', contentType: 'application/pdf' }, 'a.pdf'],
    [{ name: 'scan0001', contentType: 'application/pdf' }, 'scan0001.pdf'],
    [{ name: null, contentType: 'image/png' }, 'attachment.png'],
    [{ name: '../../etc/passwd', contentType: null }, '_.._etc_passwd'],
    [{ name: 'invoice-\u202efdp.exe', contentType: 'application/pdf' }, 'invoice-fdp.exe'],
    [{ name: '東京 ☕.txt', contentType: 'text/plain' }, '東京 ☕.txt'],
    [{}, 'attachment'],
  ])('%o is called %s', (file, expected) => {
    expect(fileNameOf(file)).toBe(expected)
  })

  it('are safe, short, and stay as they are once safe', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (name) => {
        const safe = safeFileName(name)
        expect(new TextEncoder().encode(safe).length).toBeLessThanOrEqual(255)
        expect(safe).not.toMatch(/[/\\:*?"<>|\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
        expect(safeFileName(safe)).toBe(safe)
      }),
    )
  })

  it('become different from each other', () => {
    expect(uniqueNames(['a.pdf', 'A.pdf', 'a.pdf', 'b', 'b'])).toEqual([
      'a.pdf',
      'A (2).pdf',
      'a (3).pdf',
      'b',
      'b (2)',
    ])
  })
})

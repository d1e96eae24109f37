import { describe, expect, it } from 'vitest'
import { fileNameOf, uniqueNames } from './file-name.ts'

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

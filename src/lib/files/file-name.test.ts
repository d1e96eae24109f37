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
    [{ name: 'Statement 30.06', contentType: 'application/pdf' }, 'Statement 30.06.pdf'],
    [{ name: 'Contract v1.2', contentType: 'application/pdf' }, 'Contract v1.2.pdf'],
    [{ name: 'Rechnung Nr.7', contentType: 'text/csv' }, 'Rechnung Nr.7.csv'],
    [{ name: 'Terms v2.0', contentType: 'application/msword' }, 'Terms v2.0.doc'],
    [{ name: 'Ledger 2026.06', contentType: 'application/vnd.ms-excel' }, 'Ledger 2026.06'],
    [{ name: 'Statement 30.06', contentType: 'application/octet-stream' }, 'Statement 30.06'],
    [{ name: 'photo.jpeg', contentType: 'image/jpeg' }, 'photo.jpeg'],
    [{ name: 'backup.tar.gz', contentType: 'application/pdf' }, 'backup.tar.gz'],
  ])('%o is called %s', (file, expected) => {
    expect(fileNameOf(file)).toBe(expected)
  })

  it('become different from each other', () => {
    expect(uniqueNames(['a.pdf', 'A.pdf', 'a.pdf', 'b', 'b', 'v1.2', 'v1.2'])).toEqual([
      'a.pdf',
      'A (2).pdf',
      'a (3).pdf',
      'b',
      'b (2)',
      'v1.2',
      'v1.2 (2)',
    ])
  })
})

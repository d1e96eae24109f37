import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attachmentDisposition, safeFileName } from './file-name.ts'

describe('names of downloads', () => {
  it.each([
    ['invoice 12.pdf', 'invoice 12.pdf'],
    ['Rechnung für Zoë.pdf', 'Rechnung für Zoë.pdf'],
    ['請求書.xlsx', '請求書.xlsx'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['C:\\temp\\a.txt', 'C__temp_a.txt'],
    ['.htaccess', 'htaccess'],
    ['name. ', 'name'],
    ['gpj.\u202eexe', 'gpj.exe'],
    ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie_ x=1.pdf'],
    ['a\u0000b.pdf', 'ab.pdf'],
    ['', 'attachment'],
    ['...', 'attachment'],
    ['\u200e', 'attachment'],
  ])('saves %j as %j', (name, saved) => {
    expect(safeFileName(name)).toBe(saved)
  })

  it('keeps the ending of a name that is too long', () => {
    const name = safeFileName(`${'世'.repeat(200)}.pdf`)
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
    expect(name).toMatch(/^世+\.pdf$/)
  })

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

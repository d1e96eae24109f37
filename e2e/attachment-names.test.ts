import { describe, expect, it } from 'vitest'
import { handlerResponding, DOWNLOAD, fromPage } from '../server/testing/handler-under-test.ts'
import { downloadPath } from '../src/api/attachments.ts'
import { ODD_NAMES_SHOWN } from './fixtures/odd-names.ts'

describe('a file is called the same in the page and in the header that names its download', () => {
  it.each(ODD_NAMES_SHOWN.map(([name, shown]): [string, string] => [name, shown]))(
    '%j',
    async (name, shown) => {
      const desk = handlerResponding(() => new Response('bytes'))
      const { search } = new URL(
        downloadPath({ companyId: 'a', connectionId: 'b', customerId: 'c' }, { id: 'd', name }),
        'http://desk.test',
      )
      const response = await desk.handler(fromPage('GET', DOWNLOAD + search))
      expect(response.status).toBe(200)
      const header = response.headers.get('content-disposition') ?? ''
      // One parameter of each kind, nothing after them: RFC 6266 with the spelling of RFC 8187.
      const parts = /^attachment; filename="([^"\\%;\p{Cc}]*)"; filename\*=UTF-8''([\w!#$&+.^`|~%-]+)$/u.exec(
        header,
      )
      expect(decodeURIComponent(parts?.[2] ?? '')).toBe(shown)
      expect(parts?.[1]).toHaveLength(shown.length)
      expect([...response.headers.keys()]).not.toContain('set-cookie')

      expect(Buffer.byteLength(shown)).toBeLessThanOrEqual(255)
      expect(shown).not.toMatch(/[/\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u)
      expect(shown).not.toMatch(
        /^[\s.~]|[\s.~]$|^(con|nul|aux|prn|com\d|lpt\d) *(\.|$)|\.(lnk|local|url|scf)$/i,
      )
      expect(shown.normalize('NFC')).toBe(shown)
    },
  )
})

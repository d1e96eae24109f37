import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeReturnTo } from './return-to.ts'

describe('the page to return to', () => {
  it.each(['/', '/companies', '/companies/1/customers/a%2Fb?page=2&x=%0d', '/companies?next=//evil.example'])(
    'is %s',
    (target) => expect(safeReturnTo(target)).toBe(target),
  )

  it.each([
    null,
    '',
    'companies',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/companies\\..\\x',
    'https://evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '/\t/evil.example',
    '/\n/evil.example',
    '/%09/evil.example'.replace('%09', '\t'),
    '/.//evil.example',
    '/..//evil.example',
    '/x/..//evil.example',
    '/%09//evil.example',
    '/%2e%2e//evil.example',
    '/auth/logout',
    '/auth/login?returnTo=/auth/login',
    '/x/../auth/login',
    '/api/companies',
    ' /companies',
    '/compan\u00efes',
    `/${'x'.repeat(3000)}`,
    'http:/companies',
    '/\r\nset-cookie: a=1',
  ])('is the first page instead of %j', (target) => expect(safeReturnTo(target)).toBe('/'))

  it('is always on our own origin, whatever the target', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string({ unit: fc.constantFrom(...Array.from('/\\.:@?#%ae')) }),
        ),
        (text) => {
          const url = new URL(safeReturnTo(text), 'https://desk.example.com')
          expect(url.origin).toBe('https://desk.example.com')
        },
      ),
    )
  })
})

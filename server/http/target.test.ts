import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkTarget } from './target.ts'

describe('request targets', () => {
  it.each([
    '/',
    '/api/companies',
    '/api/companies?page=1&query=customerName~a%20b',
    '/api/companies/1/data/customers/a%2Fb%3Fc%23d%25',
    '/api/companies/1/data/customers/..x',
    '/assets/index-B1c_-2x3.js',
    '/api/companies?redirect=http://evil.example//x',
  ])('takes %s', (target) => {
    expect(checkTarget(target)).toBeUndefined()
  })

  it.each([
    ['http://evil.example/api/companies'],
    ['//evil.example/api/companies'],
    ['evil.example:443'],
    ['*'],
    [''],
    ['/api//companies'],
    ['/api/companies//'],
    ['/api/../api/companies'],
    ['/api/./companies'],
    ['/api/..'],
    ['/api/%2e%2e/companies'],
    ['/api/.%2E/companies'],
    ['/api/%2e/companies'],
    ['/api/companies\\..\\x'],
    ['/api/companies#x'],
    ['/api/companies/%'],
    ['/api/companies/%zz'],
    ['/api/companies/%2'],
    ['/api/comp anies'],
    ['/api/companies/\u0000'],
    ['/api/companies/é'],
    ['/api/companies/\u007f'],
    ['/api/companies/<x>'],
    ['/api/companies/"x"'],
  ])('refuses %j', (target) => {
    expect(checkTarget(target)).toMatchObject({ status: 400 })
  })

  it('refuses an endless address', () => {
    expect(checkTarget(`/api/companies?query=${'a'.repeat(20_000)}`)).toMatchObject({ status: 414 })
  })

  it('takes nothing that a URL parser would read as another path', () => {
    const piece = fc.constantFrom(
      '/',
      '.',
      '..',
      '%2e',
      '%2E',
      '%2f',
      '%5c',
      '\\',
      'api',
      'a',
      '?',
      '#',
      '%',
      '@',
      ':',
      '\t',
      ' ',
      ';',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const target = `/${pieces.join('')}`
        if (checkTarget(target) !== undefined) return
        const [path = ''] = target.split('?')
        expect(new URL(`http://desk.test${target}`).pathname).toBe(path)
        expect(new URL(`http://desk.test${target}`).host).toBe('desk.test')
      }),
      { numRuns: 2_000 },
    )
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HttpError } from '../http/errors.ts'
import { createMatcher } from './match.ts'
import { CODAT_ROUTES, EMULATOR_ROUTES } from './routes.ts'

const match = createMatcher(CODAT_ROUTES)
const COMPANY = '11111111-2222-4333-8444-555555555555'
const CUSTOMERS = `/companies/${COMPANY}/data/customers`

function refusalOf(method: string, path: string): number {
  try {
    match(method, path)
  } catch (error) {
    if (error instanceof HttpError) return error.status
    throw error
  }
  return 200
}

/** The path of a route with an id of the right shape in every place. */
function example(template: string, customerId = '9'): string {
  return template
    .replace(/\{(companyId|connectionId|datasetId|pushOperationKey)\}/g, COMPANY)
    .replace('{platformKey}', 'gbol')
    .replace('{customerId}', encodeURIComponent(customerId))
    .replace('{attachmentId}', 'att%2F1')
}

function isListed(path: string): boolean {
  return CODAT_ROUTES.some((route) => refusalOf(route.method, path) === 200)
}

describe('the allow-list', () => {
  it.each(CODAT_ROUTES)('forwards $method $template', ({ method, template, name }) => {
    const found = match(method, example(template))
    expect(found.route.name).toBe(name)
    expect(found.path).toBe(example(template))
  })

  it.each([...new Set(CODAT_ROUTES.map((route) => route.template))])(
    'knows %s under its own methods only',
    (template) => {
      const own = new Set<string>(
        CODAT_ROUTES.filter((route) => route.template === template).map((route) => route.method),
      )
      for (const method of [
        'GET',
        'POST',
        'PUT',
        'PATCH',
        'DELETE',
        'HEAD',
        'OPTIONS',
        'TRACE',
        'PROPFIND',
        'get',
        'Post',
      ]) {
        expect(refusalOf(method, example(template))).toBe(own.has(method) ? 200 : 405)
      }
    },
  )

  it.each([
    '/',
    '',
    '/companies/',
    `/companies/${COMPANY}/`,
    '/Companies',
    '/COMPANIES',
    '/compani%65s',
    '/companies%2f',
    '/companies;x=1',
    '/apiKeys',
    '/corsSettings',
    '/webhooks',
    '/profile/syncSettings',
    '/integrations/gbol/branding',
    '/integrations/GBOL',
    '/integrations/gbolx',
    '/companies/not-a-uuid',
    `/companies/${COMPANY}x`,
    `/companies/%31${COMPANY.slice(1)}`,
    `/companies/${COMPANY}/accessToken`,
    `/companies/${COMPANY}/data/all`,
    `/companies/${COMPANY}/data/invoices`,
    `/companies/${COMPANY}/data/queue/invoices`,
    `/companies/${COMPANY}/data/customers/9/x`,
    `/companies/${COMPANY}/data/customers/a/b`,
    `/companies/${COMPANY}/data%2fcustomers`,
    `/companies/${COMPANY}/connections/${COMPANY}/push/invoices`,
    `/companies/${COMPANY}/connections/${COMPANY}/data/customers/9/attachments/`,
    `/companies/${COMPANY}/sync/${COMPANY}/validation`,
    '/emulator/faults',
    '/__proto__',
    '/constructor',
    '/companies/__proto__',
  ])('has nothing at %s', (path) => {
    expect(refusalOf('GET', path)).toBe(404)
  })

  it('has the controls of the emulator only when they were asked for', () => {
    const withControls = createMatcher([...CODAT_ROUTES, ...EMULATOR_ROUTES])
    expect(withControls('DELETE', `/emulator/companies/${COMPANY}`).route.name).toBe('emulator-control')
    expect(refusalOf('DELETE', `/emulator/companies/${COMPANY}`)).toBe(404)
  })
})

describe('ids of the accounting software', () => {
  it.each([
    ['a/b?c#d%', 'a%2Fb%3Fc%23d%25'],
    ['x..%2fy', 'x..%252fy'],
    ['x../y', 'x..%2Fy'],
    ['...', '...'],
    ['a.b', 'a.b'],
    ['A1 D+001', 'A1%20D%2B001'],
    ['150000-933272658', '150000-933272658'],
    ['q8/aBcd+ef==', 'q8%2FaBcd%2Bef%3D%3D'],
    ['Zoë 世界 🧾', 'Zo%C3%AB%20%E4%B8%96%E7%95%8C%20%F0%9F%A7%BE'],
    ['\\', '%5C'],
  ])('sends %s upstream as one segment, %s', (id, segment) => {
    expect(match('GET', `${CUSTOMERS}/${encodeURIComponent(id)}`).path).toBe(`${CUSTOMERS}/${segment}`)
  })

  it.each([
    ['.', '.'],
    ['..', '..'],
    ['%2e', '%2e'],
    ['%2e%2e', '%2E%2e'],
    ['a step up inside', 'a%2F..%2Fb'],
    ['a step up at the start', '..%2f..%2fx'],
    ['a step up with a backslash', '..%5cx'],
    ['a step up encoded twice', '%252e%252e'],
    ['a step up in overlong bytes, encoded twice', '%25c0%25ae%25c0%25ae%25c0%25afx'],
    ['a step up in three overlong bytes', '%25e0%2580%25ae%25e0%2580%25ae'],
    ['a step up with a space after it', '..%20%2fx'],
    ['a step up in wide signs', '%EF%BC%8E%EF%BC%8E%EF%BC%8Fx'],
    ['a step up encoded three times', '%25252e%25252e%25252fx'],
    ['a step up with a matrix parameter', '..%3bx'],
    ['a step nowhere inside', 'a%2F.%2Fb'],
    ['a null byte', 'a%00b'],
    ['a null byte encoded twice', 'a%2500b'],
    ['a line break', 'a%0d%0ab'],
    ['a broken escape', 'a%zz'],
    ['an overlong dot', '%c0%ae%c0%ae'],
    ['invalid UTF-8', '%ff'],
    ['more than 300 characters', 'a'.repeat(301)],
  ])('refuses %s', (_, segment) => {
    expect(refusalOf('GET', `${CUSTOMERS}/${segment}`)).toBe(400)
  })

  it('gives any id back unchanged, in the one segment it came in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (id) => {
        const raw = `${CUSTOMERS}/${encodeURIComponent(id)}`
        if (refusalOf('GET', raw) !== 200) return
        const { path } = match('GET', raw)
        expect(path.split('/')).toHaveLength(6)
        expect(decodeURIComponent(path.slice(CUSTOMERS.length + 1))).toBe(id)
      }),
    )
  })

  it('never lets a path mean another operation to an upstream that decodes and resolves it', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '/',
      '%2f',
      '%2e',
      '%252e',
      '%252f',
      '%5c',
      '\\',
      '%25',
      'a',
      ';',
      '%3b',
      '?',
      '#',
      '%23',
    )
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        const raw = `${CUSTOMERS}/${pieces.join('')}`
        if (refusalOf('GET', raw) !== 200) return
        const { path } = match('GET', raw)
        // As sent: a URL parser changes nothing about it.
        expect(new URL(`http://codat.test${path}`).pathname).toBe(path)
        expect(isListed(path)).toBe(true)
        // Decoded once more and resolved, as careless servers do: it stays below the customers of the company.
        const careless = new URL(
          `http://codat.test${path.replaceAll(/%2f|%5c/gi, '/').replaceAll(/%2e/gi, '.')}`,
        ).pathname
        expect(careless.startsWith(`${CUSTOMERS}/`)).toBe(true)
      }),
      { numRuns: 3_000 },
    )
  })
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../testing/built-site.ts'
import { loadShells, type Shell } from './shells.ts'

const HTML =
  '<a href="/companies/__COMPANY_ID__/customers/__CUSTOMER_ID__">__CUSTOMER_ID__</a>' +
  '<i data-style="background: hsl(0 var(--desk-company));" title="__COMPANY_ID__"></i>'

const shell = (route: string, change: Partial<Shell> = {}): Shell => ({
  route,
  mode: 'live',
  hasSignIn: false,
  styles: ['/assets/a.css'],
  code: [],
  hasRows: true,
  html: HTML,
  ...change,
})

function findPage(...shells: Shell[]) {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'shells.json'), JSON.stringify(shells))
  return loadShells(folder)
}

const OPEN = { mode: 'live', access: 'none' } as const

it('puts the ids of the address in, encoded in links and escaped everywhere', () => {
  const find = findPage(shell('customer'))
  const page = find('/companies/c%22%3E1/customers/a%2Fb%3Cscript%3E$&', '', OPEN)
  expect(page.shell?.html).toContain(
    '<a href="/companies/c%22%3E1/customers/a%2Fb%3Cscript%3E%24%26">a/b&lt;script&gt;$&amp;</a>',
  )
  expect(page.shell?.html).toContain('title="c&quot;&gt;1"')
  expect(page.shell?.html).toMatch(/hsl\(\d+ var/)
  expect(page.firstReads[0]).toBe('/api/companies/c%22%3E1/data/customers/a%2Fb%3Cscript%3E%24%26')
})

it('takes an id that is spelt like a placeholder for an id', () => {
  const find = findPage(shell('customer'))
  expect(find('/companies/__CUSTOMER_ID__/customers/7', '', OPEN).shell?.html).toContain(
    '<a href="/companies/__CUSTOMER_ID__/customers/7">7</a>',
  )
})

it('is the one of the route, the mode and whether people sign in', () => {
  const find = findPage(
    shell('customers', { html: 'open' }),
    shell('customers', { html: 'signed in', hasSignIn: true }),
    shell('customers', { html: 'demo', mode: 'emulator' }),
    shell('companies', { html: 'companies' }),
  )
  const htmlAt = (path: string, facts: Parameters<typeof find>[2]) => find(path, '', facts).shell?.html
  expect([
    htmlAt('/companies/c/customers', OPEN),
    htmlAt('/companies/c/customers', { mode: 'live', access: 'header' }),
    htmlAt('/companies/c/customers', { mode: 'emulator', access: 'none' }),
    htmlAt('/companies', OPEN),
    htmlAt('/nowhere', OPEN),
  ]).toEqual(['open', 'signed in', 'demo', 'companies', undefined])
})

it('is missing where the build has made none', () => {
  expect(loadShells(temporaryFolder())('/companies', '', OPEN)).toMatchObject({
    firstReads: ['/api/companies?page=1&pageSize=100&orderBy=name'],
    shell: undefined,
  })
})

import { expect, test } from 'vitest'
import { parseAuditSearch } from './audit-search.ts'
import { toAudit } from './audit-link.ts'
import { searchOfHref } from './search-of-href.ts'

test('the state of the page is read back from its address', () => {
  const search = { rule: 'email-missing', page: 3, connection: '0a1b2c3d-0000-4000-8000-000000000001' }
  expect(parseAuditSearch(searchOfHref(toAudit('c', search).href))).toEqual({ search, problems: [] })
  const first = { rule: undefined, page: 1, connection: undefined }
  expect(parseAuditSearch(searchOfHref(toAudit('c').href))).toEqual({ search: first, problems: [] })
})

test('what is the default stays out of it', () => {
  expect(toAudit('c').href).toBe('/companies/c/audit')
  expect(toAudit('c', { rule: 'email-missing', page: 1 }).href).toBe('/companies/c/audit?rule=email-missing')
})

test('nonsense is named and left out', () => {
  expect(parseAuditSearch({ page: '0', rule: 'phone-invalid' })).toMatchObject({
    search: { page: 1, rule: 'phone-invalid' },
    problems: ['page'],
  })
})

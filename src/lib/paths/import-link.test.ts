import { expect, it } from 'vitest'
import { toImport } from './import-link.ts'
import { readAddress } from './read-address.ts'

it('leads to the import of the company', () => {
  const { href } = toImport('a/b')
  expect(readAddress(href, '')).toMatchObject({ name: 'import', params: { companyId: 'a/b' } })
})

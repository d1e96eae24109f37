import { expect, it } from 'vitest'
import { toBulkEdit } from './bulk-edit-link.ts'
import { readAddress } from './read-address.ts'

it('leads to the bulk edit, over the connection that the list named', () => {
  const { href } = toBulkEdit('a/b', 'one', '8a210b68-6988-11ed-a1eb-0242ac120002')
  const [pathname = '', search = ''] = href.split('?')
  expect(readAddress(pathname, search)).toMatchObject({
    name: 'bulkEdit',
    params: { companyId: 'a/b', editId: 'one' },
    search: { connection: '8a210b68-6988-11ed-a1eb-0242ac120002' },
  })
  expect(toBulkEdit('a', 'b').href).toBe('/companies/a/bulk-edit/b')
})

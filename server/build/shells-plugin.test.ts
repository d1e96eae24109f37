import type { Rolldown } from 'vite'
import { expect, it } from 'vitest'
import { codeOf } from './shells-plugin.ts'

const chunk = (name: string, moduleIds: string[], imports: string[] = []) => ({
  type: 'chunk',
  name,
  fileName: `assets/${name}.js`,
  moduleIds,
  imports: imports.map((other) => `assets/${other}.js`),
})

/** As much of a bundle as is looked at: hence the cast. */
const bundleOf = (...chunks: ReturnType<typeof chunk>[]) =>
  Object.fromEntries(chunks.map((one) => [one.fileName, one])) as unknown as Rolldown.OutputBundle

const BUNDLE = bundleOf(
  chunk('first', ['/src/early.ts']),
  chunk('app', ['/src/main.tsx'], ['first']),
  chunk('record', ['/src/components/record/RecordFrame.tsx'], ['app', 'CustomerPage']),
  chunk('CustomerPage', ['/src/pages/customer/CustomerPage.tsx'], ['app', 'record']),
  chunk(
    'form',
    ['/src/pages/customer-form/EditCustomerPage.tsx', '/src/pages/customer-form/NewCustomerPage.tsx'],
    ['first', 'record'],
  ),
)

it.each([
  ['customer', ['/assets/CustomerPage.js', '/assets/record.js']],
  ['editCustomer', ['/assets/form.js', '/assets/record.js', '/assets/CustomerPage.js']],
])('a page of %s has the files it imports, but for those of every page', (route, files) => {
  expect(codeOf(route, BUNDLE)).toEqual(files)
})

it('a build without a page is an error', () => {
  expect(() => codeOf('writes', BUNDLE)).toThrow('WritesPage.tsx')
})

import { expect, it } from 'vitest'
import { largeModel } from '../e2e/support/large-model.ts'
import { readAddress } from './lib/paths/read-address.ts'
import { renderForm } from './render-form.tsx'
it('x', () => {
  const company = { id: 'c', name: 'C', dataConnections: [{ id: 'k', integrationId: 'i', status: 'Linked', platformName: 'Xero', sourceType: 'Accounting' }] }
  const model = largeModel(150)
  for (let i = 0; i < 6; i++) {
    const t = performance.now()
    const html = renderForm(readAddress('/companies/c/customers/new', ''), { company, model: structuredClone(model), record: undefined })
    console.log(html.length, performance.now() - t)
    if (i === 0) console.log(html.slice(0, 6000))
  }
  expect(1).toBe(1)
})

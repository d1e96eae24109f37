import { expect, it } from 'vitest'
import { readAddress } from './lib/paths/read-address.ts'
import { modelUrl, renderForm } from './render-form.tsx'

const LINKED = {
  id: '00000000-0000-4000-8000-000000000001',
  status: 'Linked',
  platformName: 'Xero',
  sourceType: 'Accounting',
}
const COMPANY = { id: 'co', name: 'Harbour & Co', dataConnections: [LINKED] }
const text = (displayName: string, more: object = {}) => ({
  type: 'String',
  displayName,
  required: false,
  ...more,
})
const MODEL = {
  type: 'Object',
  displayName: 'Customer',
  required: true,
  properties: { customerName: text('Name'), phone: text('<b>Phone</b>') },
}
const RECORD = {
  id: '7',
  customerName: '"><img src=x onerror=alert(1)>',
  phone: '1',
  sourceModifiedDate: '2026',
}

const NEW = '/companies/co/customers/new'
const EDIT = '/companies/co/customers/7/edit'
const at = (address: string) => {
  const [path = '', search] = address.split('?')
  return readAddress(path, search === undefined ? '' : `?${search}`)
}
const rendered = (address: string, bodies: object = {}) =>
  renderForm(at(address), { company: COMPANY, model: MODEL, record: RECORD, ...bodies })

/** What is rendered, as a page finds it. */
function templateOf(html: string): HTMLTemplateElement {
  const page = document.createElement('div')
  page.innerHTML = html
  const [template] = page.querySelectorAll('template')
  if (template === undefined) throw new Error('No template')
  return template
}

it('is the form as the application opens it, and the place of its draft', () => {
  const { content, dataset } = templateOf(rendered(EDIT))
  expect(Object.fromEntries(Object.entries(dataset))).toEqual({
    key: '["co","00000000-0000-4000-8000-000000000001","7"]',
    company: 'co',
    customer: '7',
  })
  const inputs = [...content.querySelectorAll('input')]
  expect(inputs.map(({ value }) => value)).toEqual([RECORD.customerName, '1'])
  expect(inputs.map(({ id }) => content.querySelector(`[for="${id}"]`)?.textContent)).toEqual([
    'Name',
    '<b>Phone</b>',
  ])
  expect([...content.querySelectorAll('button')].at(-1)?.getAttribute('aria-label')).toBe(
    'Send to Xero, Harbour & Co',
  )
  // Dates depend on the reader's time zone, so nothing of what isn't in the form is told here.
  expect(content.textContent).not.toContain('2026')
  const created = templateOf(rendered(NEW))
  expect(Object.fromEntries(Object.entries(created.dataset))).toEqual({
    key: '["co","00000000-0000-4000-8000-000000000001",null]',
    company: 'co',
  })
  expect([...created.content.querySelectorAll('input')].map(({ value }) => value)).toEqual(['', ''])
})

it('no text becomes markup, and no style stands in it', () => {
  const { content } = templateOf(rendered(EDIT))
  expect(content.querySelectorAll('img, b, [style]')).toHaveLength(0)
})

it('is the same for everybody who opens it', () => {
  const own = rendered(NEW)
  expect(rendered(NEW)).toBe(own)
  expect(rendered(NEW, { model: { ...MODEL, properties: { phone: text('Phone') } } })).not.toBe(own)
})

it.each([
  ['a copy', `${NEW}?clone=7`, {}],
  ['a change to correct', `${EDIT}?write=1`, {}],
  ['a change to undo', `${EDIT}?undo=1`, {}],
  ['a finding', `${EDIT}?field=phone&rule=x`, {}],
  [
    'another connection than the address names',
    `${EDIT}?connection=00000000-0000-4000-8000-000000000009`,
    {},
  ],
  [
    'a connection that isn’t linked',
    NEW,
    { company: { ...COMPANY, dataConnections: [{ ...LINKED, status: 'Unlinked' }] } },
  ],
  ['connections that have to be asked for', NEW, { company: { id: 'co' } }],
  ['no model', NEW, { model: undefined }],
  ['what is no model', NEW, { model: { type: 'Object' } }],
  ['a record that can’t be read', EDIT, { record: { id: '7', customerName: {} } }],
  ['a deleted record', EDIT, { record: { ...RECORD, metadata: { isDeleted: true } } }],
  ['no record', EDIT, { record: undefined }],
  ['another page', '/companies/co/customers/7', {}],
  [
    'far too many fields',
    NEW,
    {
      model: {
        ...MODEL,
        properties: Object.fromEntries(
          Array.from({ length: 700 }, (_, place) => [`f${place}`, text(`F ${place}`)]),
        ),
      },
    },
  ],
])('leaves %s to the application', (_, address, bodies) => {
  expect(rendered(address, bodies)).toBe('')
})

it('knows where the model is where there is no doubt', () => {
  expect(modelUrl(at(NEW), COMPANY)).toBe(
    '/companies/co/connections/00000000-0000-4000-8000-000000000001/options/customers',
  )
  expect(modelUrl(at(`${EDIT}?connection=00000000-0000-4000-8000-000000000001`), COMPANY)).toBe(
    '/companies/co/connections/00000000-0000-4000-8000-000000000001/options/customers',
  )
  expect(modelUrl(at(`${EDIT}?connection=00000000-0000-4000-8000-000000000009`), COMPANY)).toBeUndefined()
  expect(modelUrl(at(NEW), { id: 'co' })).toBeUndefined()
  expect(modelUrl(at('/companies/co/customers/7'), COMPANY)).toBeUndefined()
  expect(modelUrl(at(NEW), undefined)).toBeUndefined()
})

import { expect, it, vi } from 'vitest'
import { openIndexPage, SHELL } from '../testing/index-page.ts'
import { dataScript } from './first-data.ts'
import type { PageOfAddress } from './page.ts'

const LINKED = { id: 'x/1', status: 'Linked', sourceType: 'Accounting' }
const FORM_OF = {
  is: 'form',
  company: '/api/companies/c',
  model: '/api/companies/c/connections/{connectionId}/options',
} as const

it.each([
  ['at a form', { dataConnections: [LINKED] }],
  ['whatever else is connected', { dataConnections: [{ ...LINKED, sourceType: 'Banking' }, LINKED] }],
  ['where the kind of connection isn’t said', { dataConnections: [{ id: 'x/1', status: 'Linked' }] }],
])('asks for the model of the only connection %s', async (_, company) => {
  expect(await modelsFor(company)).toEqual(['/api/companies/c/connections/x%2F1/options'])
})

it.each([
  ['there are several', { dataConnections: [LINKED, { ...LINKED, id: 'y' }] }],
  ['it isn’t linked', { dataConnections: [{ ...LINKED, status: 'Unlinked' }] }],
  ['there is none', { dataConnections: [] }],
  ['the company doesn’t tell', {}],
])('leaves the model to the application where %s', async (_, company) => {
  expect(await modelsFor(company)).toEqual([])
})

async function modelsFor(company: object): Promise<string[]> {
  const { company: url } = FORM_OF
  const { requests, window } = await openIndexPage(
    { firstReads: [url], content: FORM_OF, shell: undefined },
    { responses: { [url]: company } },
  )
  await new Promise((resolve) => setTimeout(resolve))
  const models = requests.map(([path]) => path).filter((path) => path !== url)
  const kept: unknown = Reflect.get(window, 'deskEarlyRequests')
  expect(kept instanceof window.Map && [...kept.keys()]).toEqual([url, ...models])
  return models
}

const FORM_PAGE: PageOfAddress = {
  firstReads: ['/api/record', '/api/company', '/api/status'],
  comingReads: 2,
  content: { is: 'form', company: '/api/company', model: '/api/{connectionId}/model' },
  shell: {
    ...SHELL,
    html: '<template data-media="(max-width: 9000px)"><div><p data-form-skeleton></p></div></template>',
  },
}
const came = (text: string, name: string) => dataScript({ status: 200, headers: {}, text }, name)
const FORM_DATA =
  came('"model"', 'data-url="/api/x/model"') +
  came('"record"', 'data-place="0"') +
  came('{}', 'data-place="1"')
const FORM =
  '<template data-key="k" data-company="co" data-customer="7"><div><form><b data-style="width: 9px;"></b><input><kbd>Ctrl S</kbd></form></div></template>'

/** Long enough for a database that is asked twice, and a frame. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 60))

async function openForm(browser: Parameters<typeof openIndexPage>[1] = {}) {
  const page = await openIndexPage(FORM_PAGE, { end: FORM + FORM_DATA, ...browser })
  await quiet()
  return { ...page, form: page.document.querySelector('#early form') }
}

it('has everything that a form is made of from its end, and asks for none of it', async () => {
  const { requests, window, document } = await openForm()
  expect(requests.map(([url]) => url)).toEqual(['/api/status'])
  const early: unknown = Reflect.get(window, 'deskEarlyRequests')
  if (!(early instanceof window.Map)) throw new Error('Nothing is kept')
  const responses: unknown[] = await Promise.all(
    ['/api/x/model', '/api/record', '/api/company'].map((url) => early.get(url)[0]),
  )
  const bodies = responses.map(async (response) =>
    response instanceof Response ? response.json() : undefined,
  )
  expect(await Promise.all(bodies)).toEqual(['model', 'record', {}])
  expect(document.querySelectorAll('[data-init], template')).toHaveLength(0)
})

it('asks for what of a form has not come', async () => {
  const { requests } = await openForm({ end: came('{}', 'data-place="1"') })
  expect(requests.map(([url]) => url)).toEqual(['/api/status', '/api/record'])
})

it('shows the form that came with it, and sends nothing from there', async () => {
  const { form, window } = await openForm()
  expect(form?.parentElement?.outerHTML).toBe(
    '<div><form><b style="width: 9px;"></b><input><kbd>Ctrl S</kbd></form></div>',
  )
  expect(Reflect.get(window, 'deskEarlyForm')).toBe(form)
  const submit = new window.Event('submit', { cancelable: true })
  form?.dispatchEvent(submit)
  expect([submit.defaultPrevented, form?.hasAttribute('data-submitted')]).toEqual([true, true])
})

it('asks before the page goes with what was typed, as nothing of it is saved yet', async () => {
  const { form, window } = await openForm()
  const isHeld = () => {
    const event = new window.Event('beforeunload', { cancelable: true })
    window.dispatchEvent(event)
    return event.defaultPrevented
  }
  expect(isHeld()).toBe(false)
  form?.querySelector('input')?.dispatchEvent(new window.Event('input', { bubbles: true }))
  expect(isHeld()).toBe(true)
  // The application has it from here on.
  Reflect.deleteProperty(window, 'deskEarlyForm')
  expect(isHeld()).toBe(false)
})

const change = (companyId: string, customerId: string | null) => ({ companyId, customerId })

it.each([
  [
    'of others',
    { drafts: ['other'], journal: [change('co', '8'), change('other', '7'), change('co', null)] },
    true,
  ],
  ['of nothing', {}, true],
  ['of its draft', { drafts: ['k'] }, false],
  ['of what was typed into it last', { typed: 'k' }, false],
  ['of a change of it', { journal: [change('co', '7')] }, false],
  ['of hundreds of other changes', { journal: Array.from({ length: 300 }, () => change('co', '8')) }, true],
  ['of nothing it can look through, as its database is older', { hasIndex: false }, false],
  ['nothing, as it can keep nothing', null, false],
])('shows it where this device knows %s: %#', async (_, kept, isShown) => {
  expect((await openForm({ kept })).form !== null).toBe(isShown)
})

it.each([
  ['the person’s draft', { person: 'ada', drafts: ['k'] }, false],
  ['what the person typed into it last', { person: 'ada', typed: 'k' }, false],
  ['someone else’s draft', { person: 'bob', drafts: ['k'] }, true],
  ['what someone else typed into it last', { person: 'bob', typed: 'k' }, true],
])('shows it where somebody is signed in and this device keeps %s: %#', async (_, kept, isShown) => {
  expect((await openForm({ kept, person: 'ada' })).form !== null).toBe(isShown)
})

it.each([undefined, null])('starts the application after the form, or without it', async (kept) => {
  const script = '<script type="module" async src="/first.js"></script>'
  const { document } = await openForm({ kept, end: script.replace(' src', ' data-src') + FORM + FORM_DATA })
  await vi.waitFor(() =>
    expect(document.querySelector('script[type=module][src="/first.js"]')?.hasAttribute('data-src')).toBe(
      false,
    ),
  )
})

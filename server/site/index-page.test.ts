import { readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { expect, it, vi } from 'vitest'
import { dataScript } from './first-data.ts'
import { FIRST_DATA, renderPage, type PageOfAddress } from './page.ts'

const TEMPLATE = readFileSync('index.html', 'utf8')

const FACTS = { nonce: 'n', mode: 'live', access: 'none', canWrite: 'true', person: '' } as const

interface Browser {
  stored?: string
  prefersDark?: boolean
  width?: number
  /** What a request for a path is answered with; an error where nothing is said. */
  responses?: Readonly<Record<string, object>>
  /** The list whose place has been kept. */
  leftAt?: string
  /** What came at the end of the page. */
  end?: string
  /** What this device keeps; null where there is no storage for it. */
  kept?: Kept | null | undefined
  /** Who is signed in. */
  person?: string | undefined
}

interface Kept {
  /** Whose it is; everyone's where nobody signs in. */
  person?: string
  drafts?: readonly string[]
  /** In web storage. */
  typed?: string
  journal?: readonly object[]
}

const request = (result: unknown) => ({ result })

type Handler = ((event: object) => void) | null

/** As much of the browser's database as the page looks at. Undefined where there is none yet. */
function databaseOf(kept: Kept | undefined) {
  const stores = {
    drafts: { count: (key: string) => request(kept?.drafts?.filter((one) => one === key).length ?? 0) },
    journal: { getAll: (_: null, most: number) => request(kept?.journal?.slice(0, most) ?? []) },
  }
  const database = {
    close: () => undefined,
    transaction() {
      const reading = {
        objectStore: (name: keyof typeof stores) => stores[name],
        oncomplete: null as Handler,
      }
      setTimeout(() => reading.oncomplete?.({}))
      return reading
    },
  }
  return {
    open(file: string) {
      const isThere =
        kept !== undefined && file === (kept.person ? `customer-desk:${kept.person}` : 'customer-desk')
      const opening = {
        result: database,
        transaction: { abort: () => undefined },
        onupgradeneeded: null as Handler,
        onsuccess: null as Handler,
        onerror: null as Handler,
      }
      setTimeout(() => {
        if (isThere) return opening.onsuccess?.({})
        opening.onupgradeneeded?.({})
        opening.onerror?.({ preventDefault: () => undefined })
      })
      return opening
    },
  }
}

/** The page as a browser shows it before any of the app's files have come. */
async function open(address: PageOfAddress, browser: Browser = {}) {
  const {
    stored,
    prefersDark = false,
    width = 1440,
    leftAt,
    end = '',
    responses = {},
    kept,
    person = '',
  } = browser
  const requests: [string, RequestInit][] = []
  const html = renderPage(TEMPLATE.replace(FIRST_DATA, end), { ...FACTS, person }, address).replace(
    '</head>',
    '<link data-href="/app.js"></head>',
  )
  const { window } = new JSDOM(html, {
    url: 'https://desk.example/companies',
    runScripts: 'dangerously',
    beforeParse(page) {
      if (stored !== undefined) page.localStorage.setItem('desk.color-scheme', stored)
      if (leftAt !== undefined) page.sessionStorage.setItem(leftAt, '{}')
      // As much of it as is looked at.
      page.Response = Response
      if (kept?.typed !== undefined) {
        const owner = kept.person ? `-by.${kept.person}` : ''
        page.localStorage.setItem(`desk.last-typed${owner}.tab${kept.typed}`, '{}')
      }
      if (kept !== null) Object.assign(page, { indexedDB: databaseOf(kept) })
      page.fetch = (url, init) => {
        const path = typeof url === 'string' ? url : ''
        requests.push([path, init ?? {}])
        const body = responses[path]
        return body ? Promise.resolve(Response.json(body)) : Promise.reject(new Error('offline'))
      }
      page.matchMedia = (query) => {
        const [, limit] = /max-width: (\d+)px/.exec(query) ?? []
        const matches = limit === undefined ? query.includes('dark') && prefersDark : width <= Number(limit)
        // The page asks for nothing else of it: hence the cast.
        return { matches } as MediaQueryList
      }
    },
  })
  await new Promise((resolve) => setTimeout(resolve))
  return { requests, window, document: window.document }
}

const EMPTY: PageOfAddress = { firstReads: [], shell: undefined }

it.each([
  [{ stored: 'dark' }, 'dark'],
  [{ stored: 'light', prefersDark: true }, 'light'],
  [{ prefersDark: true }, 'dark'],
  [{ stored: 'pink' }, 'light'],
  [{}, 'light'],
])('has the colours of %j before the first paint', async (browser, scheme) => {
  const { document } = await open(EMPTY, browser)
  expect(document.documentElement.dataset['mantineColorScheme']).toBe(scheme)
})

it('asks for the first data at once, and follows no redirect', async () => {
  const { requests, window } = await open({ ...EMPTY, firstReads: ['/api/companies?q="a"&b', '/api/more'] })
  expect(requests).toMatchObject([
    ['/api/companies?q="a"&b', { redirect: 'manual', headers: { Accept: 'application/json' } }],
    ['/api/more', { redirect: 'manual' }],
  ])
  // The test's own window, not that of the types.
  const kept: unknown = Reflect.get(window, 'deskEarlyRequests')
  expect(kept instanceof window.Map && [...kept.keys()]).toEqual(['/api/companies?q="a"&b', '/api/more'])
})

it('loads the application’s code once the first data has come or failed', async () => {
  for (const firstReads of [[], ['/api/companies']]) {
    const { document } = await open({ ...EMPTY, firstReads })
    const link = document.querySelector('[data-href]')
    expect([link?.getAttribute('rel'), link?.getAttribute('href')]).toEqual(['modulepreload', '/app.js'])
  }
})

it('keeps what is pressed for the first script, links too', async () => {
  const html = '<template data-media="(max-width: 9000px)"><a href="/1">1</a><a href="#main">2</a></template>'
  const { document, window } = await open({ ...EMPTY, shell: { styles: [], code: [], hasRows: true, html } })
  const click = (selector: string, init: MouseEventInit = {}) =>
    document
      .querySelector(selector)
      ?.dispatchEvent(new window.MouseEvent('click', { bubbles: true, cancelable: true, ...init }))
  expect([click('a'), click('a', { ctrlKey: true }), click('[href="#main"]')]).toEqual([false, true, true])
  document.body.dispatchEvent(new window.KeyboardEvent('keydown', { key: '/', bubbles: true }))
  const kept: unknown = Reflect.get(window, 'deskEarlyEvents')
  expect(Array.isArray(kept) && kept.length).toBe(4)
  // The first script has taken over.
  Reflect.deleteProperty(window, 'deskEarlyEvents')
  expect(click('a')).toBe(true)
})

const SHELL = {
  styles: ['/assets/list.css'],
  code: ['/assets/list.js'],
  hasRows: true,
  html:
    '<template data-media="(max-width: 560px)"><p>phone</p></template>' +
    '<template data-media="(max-width: 9000px)"><p data-style="width: 9px;">any</p>' +
    '<b data-dark="<b>dark</b>">light</b></template>',
}

it('shows the shell of the window, with its styles', async () => {
  const { document } = await open({ ...EMPTY, shell: SHELL })
  const early = document.getElementById('early')
  expect(early?.innerHTML).toBe('<p style="width: 9px;">any</p><b>light</b>')
  const relOf = (href: string) => document.head.querySelector(`[href="${href}"]`)?.getAttribute('rel')
  expect([relOf('/assets/list.css'), relOf('/assets/list.js')]).toEqual(['stylesheet', 'modulepreload'])
})

it('shows it in dark colours', async () => {
  const { document } = await open({ ...EMPTY, shell: SHELL }, { stored: 'dark' })
  expect(document.querySelector('#early b')?.outerHTML).toBe('<b>dark</b>')
})

const READS = { firstReads: ['/api/first', '/api/second'], shell: undefined, comingReads: 1 }
const LIST = {
  ...READS,
  shell: {
    ...SHELL,
    html: '<template data-media="(max-width: 9000px)"><div><table aria-busy="true"></table></div></template>',
  },
}
const DATA = dataScript({ status: 404, headers: { 'x-a': '1' }, text: '{"a":"<"}' })
const rows = (media: string, text: string) =>
  `<template data-rows="${media}" data-unless="list"><p data-style="width: 9px;">${text}</p></template>`

/** The response that the page keeps for its first read. */
async function firstResponse(window: { Map: typeof Map }): Promise<unknown> {
  const kept: unknown = Reflect.get(window, 'deskEarlyRequests')
  if (!(kept instanceof window.Map)) throw new Error('Nothing is kept')
  const [first]: unknown[] = [...kept.values()]
  return Array.isArray(first) ? first[0] : undefined
}

it('has the response at its end for the first read, and asks for the others only', async () => {
  const { requests, window, document } = await open(READS, { end: DATA })
  expect(requests.map(([url]) => url)).toEqual(['/api/second'])
  const response = await firstResponse(window)
  if (!(response instanceof Response)) throw new Error('No response')
  expect([response.status, response.headers.get('x-a'), await response.json()]).toEqual([
    404,
    '1',
    { a: '<' },
  ])
  expect(document.getElementById('first-data')).toBeNull()
})

it('stops waiting for it when that is given up', async () => {
  const end = "<script>deskEarlyRequests.get('/api/first')[1].abort('late')</script>"
  const { window } = await open(READS, { end })
  await expect(firstResponse(window)).rejects.toBe('late')
})

it('asks for it once the page has ended without', async () => {
  const { requests } = await open(READS)
  expect(requests.map(([url]) => url)).toEqual(['/api/second', '/api/first'])
})

it.each([
  [390, 'cards'],
  [1440, 'table'],
])('shows the rows that came with it in a window of %i px: %s', async (width, shown) => {
  const end = rows('(max-width: 760px)', 'cards') + rows('all', 'table') + DATA
  const { document } = await open(LIST, { end, width })
  expect(document.getElementById('early')?.innerHTML).toBe(`<p style="width: 9px;">${shown}</p>`)
  expect(document.querySelectorAll('template[data-rows]')).toHaveLength(0)
})

it('keeps the skeleton of a list that was left at another place', async () => {
  const { document } = await open(LIST, { end: rows('all', 'table') + DATA, leftAt: 'list' })
  expect(document.querySelector('#early table')?.getAttribute('aria-busy')).toBe('true')
})

const LINKED = { id: 'x/1', status: 'Linked', sourceType: 'Accounting' }
const MODEL_READ = ['/api/companies/c', '/api/companies/c/connections/{connectionId}/options'] as const

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
  const [url] = MODEL_READ
  const { requests, window } = await open(
    { ...EMPTY, firstReads: [url], modelRead: MODEL_READ },
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
  modelRead: ['/api/company', '/api/{connectionId}/model'],
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

async function openForm(browser: Browser = {}) {
  const page = await open(FORM_PAGE, { end: FORM + FORM_DATA, ...browser })
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
  [
    'of too many changes to look at',
    { journal: Array.from({ length: 300 }, () => change('co', '8')) },
    false,
  ],
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

import { readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { expect, it } from 'vitest'
import { renderPage, type PageOfAddress } from './page.ts'

const TEMPLATE = readFileSync('index.html', 'utf8')

const FACTS = { nonce: 'n', mode: 'live', access: 'none', canWrite: 'true' } as const

interface Browser {
  stored?: string
  prefersDark?: boolean
  width?: number
}

/** The page as a browser shows it before any of the app's files have come. */
async function open(address: PageOfAddress, { stored, prefersDark = false, width = 1440 }: Browser = {}) {
  const requests: [string, RequestInit][] = []
  const html = renderPage(TEMPLATE, FACTS, address).replace('</head>', '<link data-href="/app.js"></head>')
  const { window } = new JSDOM(html, {
    url: 'https://desk.example/companies',
    runScripts: 'dangerously',
    beforeParse(page) {
      if (stored !== undefined) page.localStorage.setItem('desk.color-scheme', stored)
      page.fetch = (url, init) => {
        requests.push([typeof url === 'string' ? url : '', init ?? {}])
        return Promise.reject(new Error('offline'))
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

const SHELL = {
  styles: ['/assets/list.css'],
  code: ['/assets/list.js'],
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

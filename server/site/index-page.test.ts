import { expect, it } from 'vitest'
import { openIndexPage, SHELL } from '../testing/index-page.ts'
import { dataScript } from './first-data.ts'
import type { PageOfAddress } from './page.ts'

const EMPTY: PageOfAddress = { firstReads: [], shell: undefined }

it.each([
  [{ stored: 'dark' }, 'dark'],
  [{ stored: 'light', prefersDark: true }, 'light'],
  [{ prefersDark: true }, 'dark'],
  [{ stored: 'pink' }, 'light'],
  [{}, 'light'],
])('has the colours of %j before the first paint', async (browser, scheme) => {
  const { document } = await openIndexPage(EMPTY, browser)
  expect(document.documentElement.dataset['mantineColorScheme']).toBe(scheme)
})

it('asks for the first data at once, and follows no redirect', async () => {
  const { requests, window } = await openIndexPage({
    ...EMPTY,
    firstReads: ['/api/companies?q="a"&b', '/api/more'],
  })
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
    const { document } = await openIndexPage({ ...EMPTY, firstReads })
    const link = document.querySelector('[data-href]')
    expect([link?.getAttribute('rel'), link?.getAttribute('href')]).toEqual(['modulepreload', '/app.js'])
  }
})

it('keeps what is pressed for the first script, links too', async () => {
  const html = '<template data-media="(max-width: 9000px)"><a href="/1">1</a><a href="#main">2</a></template>'
  const { document, window } = await openIndexPage({
    ...EMPTY,
    shell: { styles: [], code: [], hasRows: true, html },
  })
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

it('shows the shell of the window, with its styles', async () => {
  const { document } = await openIndexPage({ ...EMPTY, shell: SHELL })
  const early = document.getElementById('early')
  expect(early?.innerHTML).toBe('<p style="width: 9px;">any</p><b>light</b>')
  const relOf = (href: string) => document.head.querySelector(`[href="${href}"]`)?.getAttribute('rel')
  expect([relOf('/assets/list.css'), relOf('/assets/list.js')]).toEqual(['stylesheet', 'modulepreload'])
})

it('shows it in dark colours', async () => {
  const { document } = await openIndexPage({ ...EMPTY, shell: SHELL }, { stored: 'dark' })
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
  const { requests, window, document } = await openIndexPage(READS, { end: DATA })
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
  const { window } = await openIndexPage(READS, { end })
  await expect(firstResponse(window)).rejects.toBe('late')
})

it('asks for it once the page has ended without', async () => {
  const { requests } = await openIndexPage(READS)
  expect(requests.map(([url]) => url)).toEqual(['/api/second', '/api/first'])
})

it.each([
  [390, 'cards'],
  [1440, 'table'],
])('shows the rows that came with it in a window of %i px: %s', async (width, shown) => {
  const end = rows('(max-width: 760px)', 'cards') + rows('all', 'table') + DATA
  const { document } = await openIndexPage(LIST, { end, width })
  expect(document.getElementById('early')?.innerHTML).toBe(`<p style="width: 9px;">${shown}</p>`)
  expect(document.querySelectorAll('template[data-rows]')).toHaveLength(0)
})

it('keeps the skeleton of a list that was left at another place', async () => {
  const { document } = await openIndexPage(LIST, { end: rows('all', 'table') + DATA, leftAt: 'list' })
  expect(document.querySelector('#early table')?.getAttribute('aria-busy')).toBe('true')
})

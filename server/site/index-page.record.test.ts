import { expect, it } from 'vitest'
import { openIndexPage, SHELL } from '../testing/index-page.ts'
import { dataScript } from './first-data.ts'
import type { PageOfAddress } from './page.ts'

const RECORD_PAGE: PageOfAddress = {
  firstReads: ['/api/record', '/api/company', '/api/status'],
  comingReads: 2,
  content: { is: 'record', company: '/api/company' },
  shell: {
    ...SHELL,
    html: '<template data-media="(max-width: 9000px)"><button><span class="of">Loading…</span></button><main><div aria-busy="true">Loading</div></main></template>',
  },
}
const came = (text: string, place: number) =>
  dataScript({ status: 200, headers: {}, text }, `data-place="${place}"`)
const DATA = came('"record"', 0) + came('"company"', 1)

const INSTANTS = '{"day":"numeric","month":"long","year":"numeric"}'
const recordIn = (locale: string) =>
  `<template data-key="k" data-company="co" data-customer="7" data-locale="${locale}" data-instants='${INSTANTS}'>` +
  '<span class="of">Harbour</span>' +
  `<div aria-busy="false"><b data-style="width: 9px;" data-instant="${Date.UTC(2026, 2, 1, 12)}"></b><i>10<!-- -->:00</i></div></template>`
/** In the language of jsdom. */
const RECORD = recordIn('en-US')

/** Long enough for a database that is asked twice, and a frame. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 60))

async function openRecord(browser: Parameters<typeof openIndexPage>[1] = {}) {
  const page = await openIndexPage(RECORD_PAGE, { end: RECORD + DATA, ...browser })
  await quiet()
  return { ...page, record: page.document.querySelector('#early [data-early]') }
}

it('shows the record that came with it, of its company, with moments as this device writes them', async () => {
  const { record, document, requests } = await openRecord()
  expect(record?.outerHTML).toBe(
    `<div aria-busy="false" data-early=""><b data-instant="${Date.UTC(2026, 2, 1, 12)}" style="width: 9px;">March 1, 2026</b><i>10:00</i></div>`,
  )
  expect(record?.lastElementChild?.childNodes).toHaveLength(2)
  expect(record?.parentElement?.localName).toBe('main')
  expect(document.querySelector('button')?.textContent).toBe('Harbour')
  expect(requests.map(([url]) => url)).toEqual(['/api/status'])
  expect(document.querySelectorAll('[data-init], template')).toHaveLength(0)
})

it('has what the record is made of from its end, and asks for what has not come', async () => {
  const { window, requests, record } = await openRecord({ end: came('"company"', 1) })
  expect([record, requests.map(([url]) => url)]).toEqual([null, ['/api/status', '/api/record']])
  const early: unknown = Reflect.get(window, 'deskEarlyRequests')
  if (!(early instanceof window.Map)) throw new Error('Nothing is kept')
  const [company]: unknown[] = await Promise.all(early.get('/api/company'))
  expect(company instanceof Response && (await company.json())).toBe('company')
})

it.each([
  ['of another customer', { drafts: ['other'], journal: [{ companyId: 'co', customerId: '8' }] }, true],
  ['of its draft', { drafts: ['k'] }, false],
  ['of what was typed into its form last', { typed: 'k' }, false],
  ['of a change of it', { journal: [{ companyId: 'co', customerId: '7' }] }, false],
  ['nothing, as it can keep nothing', null, false],
])('shows it where this device knows %s: %#', async (_, kept, isShown) => {
  const { record, document } = await openRecord({ kept })
  expect(record !== null).toBe(isShown)
  expect(document.querySelector('main')?.textContent === 'Loading').toBe(!isShown)
})

it('leaves it to the application where the request named another language than the browser does', async () => {
  const { record, requests, document } = await openRecord({ end: recordIn('de') + DATA })
  expect([record, requests.map(([url]) => url)]).toEqual([null, ['/api/status']])
  expect(document.querySelector('button')?.textContent).toBe('Loading…')
})

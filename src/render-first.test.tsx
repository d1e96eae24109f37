import { expect, it } from 'vitest'
import { readAddress } from './lib/paths/read-address.ts'
import { renderFirst } from './render-first.tsx'

const LIST = readAddress('/companies/co/customers', '?q=kim')
const HOSTILE = {
  id: 'a/b?"><i>',
  customerName: '<img src=x onerror=alert(1)>',
  emailAddress: '" style="color:red',
}

/** The templates of what is rendered, as a page finds them. */
function templatesOf(html: string): HTMLTemplateElement[] {
  const page = document.createElement('div')
  page.innerHTML = html
  return [...page.querySelectorAll('template')]
}

const rendered = (results: object[], place = LIST, locale?: string) =>
  templatesOf(renderFirst(place, { results, totalResults: 1200, pageNumber: 1, pageSize: 100 }, locale))

it('are rows for windows with room for cards and for all others, unless the list was left elsewhere', () => {
  const [cards, all] = rendered([{ id: '7', customerName: 'Kim & Co' }])
  expect([cards?.dataset['rows'], all?.dataset['rows']]).toEqual(['(max-width: 760px)', 'all'])
  expect(all?.dataset['unless']).toMatch(/^desk\.list-position\.co\{.*"q":"kim"/)
  for (const [template, hasCards] of [
    [cards, 'true'],
    [all, 'false'],
  ] as const) {
    const table = template?.content.querySelector('table')
    expect(table?.dataset['cards']).toBe(hasCards)
    expect(table?.getAttribute('aria-rowcount')).toBe('1201')
    expect(table?.querySelector('tbody a')?.getAttribute('href')).toBe(
      '/companies/co/customers/7?q=kim&page=1',
    )
  }
})

it('no text of a customer becomes markup, and no style stands in it', () => {
  const [, all] = rendered([HOSTILE])
  const row = all?.content.querySelector('tbody tr')
  expect(row?.querySelectorAll('img, i, [style]')).toHaveLength(0)
  expect(row?.textContent).toContain('<img src=x onerror=alert(1)>')
  expect(row?.textContent).toContain('" style="color:red')
  expect(all?.content.querySelectorAll('[style]')).toHaveLength(0)
  expect(all?.content.querySelectorAll('col[data-style]').length).toBeGreaterThan(0)
})

const changedOf = (sourceModifiedDate: string, locale?: string) =>
  rendered([{ id: '7', customerName: 'Kim', sourceModifiedDate }], LIST, locale)[1]?.content.querySelector(
    'td[data-card=line-end]',
  )?.textContent

it('has dates without a zone in the reader’s language, and leaves out what needs their zone', () => {
  expect(changedOf('2023-03-22T04:07:00', 'en-GB')).toBe('22 Mar 2023')
  expect(changedOf('2023-03-22T04:07:00', 'de-DE')).toMatch(/22\. März 2023|22\.03\.2023/)
  expect(changedOf('2023-03-22T04:07:00Z')).toBe('')
})

it('has nothing for other pages', () => {
  expect(renderFirst(readAddress('/companies/co/customers/7', ''), { id: '7' }, undefined)).toBe('')
})

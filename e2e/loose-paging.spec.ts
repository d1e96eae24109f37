import type { Server } from 'node:http'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { customerLinks } from './support/desk.ts'
import { close } from './support/live-desk.ts'
import type { LiveDesk } from './support/live-desk.ts'
import { customer, startScripted } from './support/scripted-upstream.ts'
import type { ScriptedResponse } from './support/scripted-upstream.ts'

const many = (count: number) => Array.from({ length: count }, (_, index) => customer(index + 1))
const error = (status: number, text: string): ScriptedResponse => ({
  status,
  body: { statusCode: status, error: text },
})

/** A page of the records, at most `cap` rows long, with the paging members that `shape` leaves. */
function paged(count: number, shape: (paging: object) => object, cap = 5000, past?: ScriptedResponse) {
  return (url: URL): ScriptedResponse => {
    const page = Number(url.searchParams.get('page'))
    const pageSize = Math.min(cap, Number(url.searchParams.get('pageSize')))
    const results = many(count).slice((page - 1) * pageSize, page * pageSize)
    if (results.length === 0 && past) return past
    return { body: { results, ...shape({ pageNumber: page, pageSize, totalResults: count }) } }
  }
}

const list = (respond: (url: URL) => ScriptedResponse) => ({ responses: { '/data/customers': respond } })
const nulls = { pageNumber: null, pageSize: null, totalResults: null, _links: null }

let desk: LiveDesk
let upstream: Server
let pathOf: (name: string) => string

test.beforeAll(async () => {
  ;({ desk, upstream, pathOf } = await startScripted({
    nulls: list(paged(150, () => nulls)),
    zero: list(paged(150, () => ({ totalResults: 0, pageSize: 0, _links: { next: { href: '/x' } } }))),
    capped: list(paged(3000, (paging) => paging, 2000)),
    'past-404': list(paged(3, (paging) => paging, 5000, error(404, 'No data available'))),
    'past-400': list(paged(3, (paging) => paging, 5000, error(400, 'Error processing request - not valid.'))),
    'past-nulls': list(paged(3, () => nulls)),
  }))
})

test.afterAll(async () => {
  await desk.stop()
  await close(upstream)
})

const pages = (page: Page) => page.getByRole('navigation', { name: 'Pages' })

for (const name of ['nulls', 'zero']) {
  test(`a list is read on without a total that can be believed: ${name}`, async ({ page }) => {
    await page.goto(pathOf(name))
    await expect(customerLinks(page).first()).toHaveText('Customer 0001')
    await expect(pages(page).getByRole('status')).toHaveText('1–100')
    await page.getByRole('button', { name: 'Next page' }).click()
    await expect(pages(page).getByRole('status')).toHaveText('101–150')
    await expect(customerLinks(page).first()).toHaveText('Customer 0101')
  })
}

test('pages smaller than requested leave no customer out of reach', async ({ page }) => {
  await page.goto(`${pathOf('capped')}?pageSize=5000`)
  await expect(pages(page).getByRole('status')).toHaveText('1–2,000 of 3,000')
  await expect(page.getByLabel('Rows')).toHaveValue('2000')
  await page.getByRole('button', { name: 'Next page' }).click()
  await expect(pages(page).getByRole('status')).toHaveText('2,001–3,000 of 3,000')
  await expect(page.getByRole('button', { name: 'Next page' })).toBeDisabled()
  await customerLinks(page).first().click()
  await expect(page.getByRole('navigation', { name: 'Record', exact: true })).toContainText('2,001 of 3,000')
})

for (const name of ['past-404', 'past-400', 'past-nulls']) {
  test(`a page past the end is told as such and left in one step: ${name}`, async ({ page }) => {
    await page.goto(`${pathOf(name)}?page=7`)
    await expect(page.getByRole('region', { name: 'This page doesn’t exist' })).toContainText('page 7')
    await page.getByRole('button', { name: 'Go to the first page' }).click()
    await expect(customerLinks(page)).toHaveCount(3)
  })
}

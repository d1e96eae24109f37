import type { Server } from 'node:http'
import { expect, test } from '@playwright/test'
import { customerLinks, expectAccessible } from './support/desk.ts'
import { close } from './support/live-desk.ts'
import type { LiveDesk } from './support/live-desk.ts'
import { CONNECTION_ID, customer, startScripted } from './support/scripted-upstream.ts'

const GONE = 'ffffffff-0000-4000-8000-000000000000'
const odd = [
  customer(1, { supplementalData: 'Gold', addresses: [{ type: 'Registered', line1: '1 High Street' }] }),
  customer(2, { supplementalData: [{ tier: 'Silver' }], sourceModifiedDate: '9999-12-31T23:59:59Z' }),
]

let desk: LiveDesk
let upstream: Server
let pathOf: (name: string) => string

test.beforeAll(async () => {
  ;({ desk, upstream, pathOf } = await startScripted({
    sound: { customers: odd },
    'no-detail': {
      customers: odd,
      responses: {
        '/data/customers/1': () => ({ status: 500, body: { statusCode: 500, error: 'Sorry' } }),
        '/data/customers/2': () => ({ status: 404, body: { statusCode: 404, error: 'No data' } }),
      },
    },
    unnamed: { company: { name: '  ' }, connection: { platformName: null } },
    'no-id': { company: { id: null } },
    'broken-connections': { company: { dataConnections: [null] } },
  }))
})

test.afterAll(async () => {
  await desk.stop()
  await close(upstream)
})

test('a record that fails to load keeps what its list knew', async ({ page }) => {
  await page.goto(pathOf('no-detail'))
  await customerLinks(page).first().click()
  await expect(page.getByRole('status').filter({ hasText: 'Couldn’t refresh' })).toContainText(
    'Codat had a problem',
  )
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Customer 0001')
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  await expectAccessible(page)

  await page.goBack()
  await customerLinks(page).nth(1).click()
  await expect(page.getByRole('heading', { name: 'Codat has no customer with this ID' })).toBeVisible()
})

test('data in no described shape is shown on the record', async ({ page }) => {
  await page.goto(`${pathOf('sound')}/1`)
  await expect(page.getByRole('region', { name: /^Supplemental data/ })).toContainText('Gold')
  await expect(page.getByRole('heading', { name: 'Registered address' })).toBeVisible()
  await page.goto(pathOf('sound'))
  await expect(page.getByRole('row', { name: /Customer 0002/ })).toContainText(/in [\d,]+ yr/)
})

test('a company and a platform without a name are called something', async ({ page }) => {
  await page.goto(pathOf('unnamed'))
  await expect(customerLinks(page)).toHaveCount(1)
  const company = page.getByRole('button', { name: /Unnamed company/ })
  await expect(company).toContainText('gbol')
  await expectAccessible(page)
})

test('a company that cannot be read does not take the list with it', async ({ page }) => {
  await page.goto(`${desk.origin}/companies`)
  await expect(
    page.getByRole('status').filter({ hasText: 'We couldn’t read 1 company on this page' }),
  ).toBeVisible()
  const table = page.getByRole('table', { name: 'Companies' })
  await expect(table.getByRole('link', { name: 'Scripted Holdings' })).toHaveCount(3)
  await expect(page.getByRole('navigation', { name: 'Pages' })).toContainText('1–5 of 5')
  await expectAccessible(page)
})

test('connections that cannot be read are requested on their own', async ({ page }) => {
  await page.goto(pathOf('broken-connections'))
  await expect(page.getByRole('banner')).toContainText('Xero')
})

test('a connection the company does not have is neither shown nor written to in silence', async ({
  page,
}) => {
  const other = page.getByRole('status').filter({ hasText: 'doesn’t have the connection named in the link' })
  await page.goto(`${pathOf('sound')}?connection=${GONE}`)
  await expect(other).toContainText('Showing Xero instead')
  await page.goto(`${pathOf('sound')}?connection=${CONNECTION_ID}`)
  await expect(customerLinks(page)).toHaveCount(2)
  await expect(other).toHaveCount(0)
  await page.goto(`${pathOf('sound')}/1/edit?connection=${GONE}`)
  await expect(page.getByRole('heading', { name: 'This connection doesn’t exist anymore' })).toBeVisible()
})

test('a search that has no word says that nothing is searched for', async ({ page }) => {
  await page.goto(`${pathOf('sound')}?q=%26%26`)
  await expect(
    page.getByRole('status').filter({ hasText: 'You can’t search for the characters' }),
  ).toBeVisible()
})

import type { Response } from '@playwright/test'
import { seedCompanyId } from '../server/emulator/world/seed-companies.ts'
import {
  customerLinks,
  expect,
  expectAccessible,
  openMore,
  reviewAndSend,
  reviewButton,
  test,
} from './support/desk.ts'
import { startDesk } from './support/live-desk.ts'
import type { LiveDesk } from './support/live-desk.ts'

const SECRET = 'a-secret-only-the-proxy-of-this-test-knows'
const list = `/companies/${seedCompanyId('xero')}/customers`

const isRefusedChange = (response: Response) =>
  response.request().method() === 'POST' && response.status() === 401

const signedInAs = (role: string) => ({
  'x-desk-proxy-secret': SECRET,
  'x-forwarded-user': 'u-17',
  'x-forwarded-preferred-username': 'Robin Vale',
  'x-forwarded-groups': role,
})

test.describe('behind a proxy that signs people in', () => {
  let desk: LiveDesk
  test.beforeAll(async () => {
    desk = await startDesk({
      ACCESS: 'header',
      HEADER_SECRET: SECRET,
      HEADER_VIEWER_ROLES: 'viewers',
      HEADER_EDITOR_ROLES: 'editors',
    })
  })
  test.afterAll(() => desk.stop())

  test('a viewer reads everything and is told why nothing can be changed', async ({ page }) => {
    await page.setExtraHTTPHeaders(signedInAs('viewers'))
    await page.goto(desk.origin + list)
    await expect(customerLinks(page).first()).toBeVisible()
    const reason = 'You have view-only access.'
    const create = page.getByRole('link', { name: 'New customer' })
    await expect(create).toHaveAttribute('aria-disabled', 'true')
    await expect(create).toHaveAccessibleDescription(reason)
    const ground = await create.evaluate((element) => getComputedStyle(element).backgroundColor)
    await create.hover()
    await expect(create).toHaveCSS('background-color', ground)
    await create.click({ force: true })
    await page.keyboard.press('n')
    await expect(page).toHaveURL(/\/customers$/)
    await page.getByRole('button', { name: 'Signed in as Robin Vale' }).click()
    await expect(page.getByRole('dialog', { name: 'Your account' })).toContainText('Viewer: view-only access')
    await expectAccessible(page)
    await page.keyboard.press('Escape')

    await customerLinks(page).first().click()
    await expect(page.getByRole('link', { name: 'Edit', exact: true })).toHaveAccessibleDescription(reason)
    // Also for who neither hovers nor listens.
    await expect(page.getByRole('region', { name: 'About this record' }).getByText(reason)).toBeInViewport()
    const duplicate = (await openMore(page)).getByRole('link', { name: 'Duplicate', exact: true })
    await expect(duplicate).toHaveAccessibleDescription(reason)
    await expect(duplicate).not.toHaveAttribute('href')
    await expectAccessible(page)
    await page.goto(`${desk.origin}${list}/new`)
    await expect(page.getByRole('heading', { name: 'You can’t change customers here' })).toBeVisible()
    await expectAccessible(page)
  })

  test('an editor is not hindered', async ({ page }) => {
    await page.setExtraHTTPHeaders(signedInAs('editors'))
    await page.goto(desk.origin + list)
    await expect(page.getByRole('link', { name: 'New customer' })).not.toHaveAttribute('aria-disabled')
    await page.getByRole('link', { name: 'New customer' }).click()
    await expect(reviewButton(page)).toBeVisible()
  })

  test('a session that ends is said, what is typed stays, and reloading signs in', async ({
    page,
    consoleWatch,
  }) => {
    consoleWatch.expectFailedRequests()
    page.on('dialog', (dialog) => void dialog.accept())
    await page.setExtraHTTPHeaders(signedInAs('editors'))
    await page.goto(`${desk.origin}${list}/new`)
    const name = page.getByLabel(/^(Customer |Contact )?name/i).first()
    await name.fill('Kept Through The Night Ltd')
    await expect(page.getByText(/Draft saved \d/)).toBeVisible()
    await page.setExtraHTTPHeaders({})
    // The review's own reading is refused as well, and says the same before the change is sent.
    const refused = page.waitForResponse(isRefusedChange)
    await reviewAndSend(page)
    await refused
    const again = page.getByRole('button', { name: 'Reload to sign in again' }).first()
    await expect(again).toBeVisible()
    await page.setExtraHTTPHeaders(signedInAs('editors'))
    await page.goto(`${desk.origin}${list}/new`)
    await page.getByRole('button', { name: /draft/i }).first().click()
    await expect(name).toHaveValue('Kept Through The Night Ltd')
  })
})

test('a desk set to read only says so where something could be changed', async ({ page }) => {
  const desk = await startDesk({ READ_ONLY: 'true' })
  try {
    await page.goto(desk.origin + list)
    const create = page.getByRole('link', { name: 'New customer' })
    await expect(create).toHaveAccessibleDescription('Customer Desk is in view-only mode.')
    await expect(page.getByRole('button', { name: /Signed in/ })).toHaveCount(0)
  } finally {
    // A page that is still loading something would report the desk that is gone.
    await page.close()
    await desk.stop()
  }
})

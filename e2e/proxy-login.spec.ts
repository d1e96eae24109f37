import type { Page } from '@playwright/test'
import { attachmentsTable, customerWithFiles, preview } from './support/attachments.ts'
import { Emulator, expect, expectAccessible, reviewAndSend, test } from './support/desk.ts'
import { startDesk } from './support/live-desk.ts'
import type { LiveDesk } from './support/live-desk.ts'
import { ALL_SIGN_INS, PROXY_SECRET, SIGN_IN_TEXT, startLoginProxy } from './support/login-proxy.ts'
import type { LoginProxy, SignIn } from './support/login-proxy.ts'

const ENDED = 'Your session has ended'

/** Changes are tried on these in a browser; `src/api/foreign-response.test.ts` has every kind. */
const FOR_CHANGES = [
  'oauth2-proxy',
  'a redirect to another origin',
  'a redirect to its own page',
  'a 401 with a page',
] as const satisfies SignIn[]

let desk: LiveDesk
let proxy: LoginProxy

test.beforeAll(async () => {
  desk = await startDesk({
    ACCESS: 'header',
    HEADER_SECRET: PROXY_SECRET,
    HEADER_VIEWER_ROLES: 'viewers',
    HEADER_EDITOR_ROLES: 'editors',
  })
  proxy = await startLoginProxy(desk.origin)
})
test.afterAll(async () => {
  await proxy.stop()
  await desk.stop()
})
test.afterEach(() => proxy.end(undefined))

test.use({
  emulator: async ({ playwright }, use) => {
    const request = await playwright.request.newContext({ baseURL: proxy.origin })
    await use(new Emulator(request, proxy.origin))
    await request.dispose()
  },
})

const expectNoSignInPage = (page: Page) => expect(page.getByText(SIGN_IN_TEXT)).toHaveCount(0)

test('reads, previews, downloads and archives say that the session has ended, and nothing is saved', async ({
  page,
  emulator,
  consoleWatch,
}) => {
  test.slow()
  consoleWatch.expectFailedRequests()
  // The proxy keeps back code as well.
  consoleWatch.expectSignIns()
  // Where browsers can't write to a file, the largest downloads are theirs alone.
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'))
  const downloads: string[] = []
  page.on('download', (download) => downloads.push(download.suggestedFilename()))
  const { path } = await customerWithFiles(emulator, 'difficult')
  await page.goto(proxy.origin + path)
  const table = attachmentsTable(page)
  // Opened once, so that the code of the preview is there: what a proxy keeps back is not the matter here.
  await table.getByRole('link', { name: 'backup-of-everything.bak', exact: true }).click()
  const large = preview(page, 'backup-of-everything.bak')
  await expect(large.getByText('Too large to preview')).toBeVisible()

  for (const kind of ALL_SIGN_INS) {
    await test.step(kind, async () => {
      proxy.end(kind)
      await large.getByRole('button', { name: 'Download', exact: true }).click()
      const failed = large.getByRole('alert').filter({ hasText: ENDED })
      await expect(failed.getByRole('button', { name: 'Reload to sign in again' })).toBeVisible()
      await failed.getByRole('button', { name: 'Dismiss' }).click()
      await large.getByRole('button', { name: 'Close preview' }).click()

      await table.getByRole('link', { name: 'statement.html', exact: true }).click()
      const shown = preview(page, 'statement.html')
      await expect(shown.getByRole('heading', { name: ENDED })).toBeVisible()
      await shown.getByRole('button', { name: 'Download', exact: true }).click()
      await expect(shown.getByText(ENDED)).toHaveCount(2)
      await expectNoSignInPage(page)
      await shown.getByRole('button', { name: 'Close preview' }).click()

      await page.getByRole('button', { name: 'Download all' }).click()
      const archive = page.getByRole('alert').filter({ hasText: 'Couldn’t create the ZIP file.' })
      await expect(archive).toContainText(ENDED)
      await archive.getByRole('button', { name: 'Dismiss' }).click()
      await expect(page.getByRole('status').getByText(`${ENDED}.`)).toBeVisible()

      // Signed in again in another tab: the next request tells.
      proxy.end(undefined)
      await table.getByRole('link', { name: 'backup-of-everything.bak', exact: true }).click()
    })
  }
  expect(downloads).toEqual([])
})

test('a change that met the sign-in was not sent: the draft is kept and goes out once', async ({
  page,
  emulator,
  consoleWatch,
}) => {
  test.slow()
  consoleWatch.expectFailedRequests()
  consoleWatch.expectSignIns()
  page.on('dialog', (dialog) => void dialog.accept())
  const company = await emulator.newCompany({ customers: 3, delays: { pushMs: 100 } })
  const name = page.getByRole('textbox', { name: /^Customer name/ })
  await page.goto(`${proxy.origin}${company.customersPath}/new`)
  for (const [index, kind] of FOR_CHANGES.entries()) {
    await test.step(kind, async () => {
      const title = `Kept Through The Night ${index}`
      await name.fill(title)
      await expect(page.getByText(/Draft saved \d/)).toBeVisible()
      const before = proxy.keptBack()
      proxy.end(kind)
      await reviewAndSend(page)
      const change = page.getByRole('region', { name: 'Change', exact: true }).filter({ hasText: title })
      await expect(change.getByRole('region', { name: 'Change: Not sent' })).toBeVisible()
      await expect(change).toContainText('Your session ended. Sign in again, then send it.')
      expect(proxy.keptBack()).toBe(before + 1)
      // The list of changes is a read.
      await expect(page.getByRole('heading', { name: ENDED })).toBeVisible()
      await expectNoSignInPage(page)
      if (index === 0) await expectAccessible(page)

      proxy.end(undefined)
      await change.getByRole('button', { name: 'Reload to sign in again' }).click()
      await page.getByRole('link', { name: 'Correct and send again' }).click()
      await expect(name).toHaveValue(title)
      await reviewAndSend(page)
      await expect(page.getByRole('region', { name: /^Change: Confirmed/ })).toBeVisible()
      await page.goto(`${proxy.origin}${company.customersPath}/new`)
    })
  }
  const sent = FOR_CHANGES.length
  expect(await emulator.ledger(company.companyId)).toMatchObject({ received: sent, applied: sent })
})

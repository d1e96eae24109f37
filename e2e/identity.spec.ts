import type { BrowserContext, Page } from '@playwright/test'
import {
  Emulator,
  expect,
  expectAccessible,
  reviewAndSend,
  sendButton,
  reviewButton,
  test,
} from './support/desk.ts'
import type { TestCompany } from './support/desk.ts'
import { startDesk } from './support/live-desk.ts'
import type { LiveDesk } from './support/live-desk.ts'
import { createRow, pausedRun, storeRun } from './support/stored-runs.ts'

const SECRET = 'a-secret-only-the-proxy-of-this-test-knows'
const DRAFT = 'Drafted by Ada Ltd'
const LIST_OF_OPERATIONS = /\/push\?/

const headersOf = (person: string) => ({
  'x-desk-proxy-secret': SECRET,
  'x-forwarded-user': `${person}@example.com`,
  'x-forwarded-groups': 'editors',
})

/** What a proxy does for everything that the browser requests, in every tab. */
const signIn = (context: BrowserContext, person: string) => context.setExtraHTTPHeaders(headersOf(person))

test.describe.configure({ mode: 'default' })

let desk: LiveDesk
test.beforeAll(async () => {
  desk = await startDesk({ ACCESS: 'header', HEADER_SECRET: SECRET, HEADER_EDITOR_ROLES: 'editors' })
})
test.afterAll(() => desk.stop())
test.afterEach(({ context }) => context.setExtraHTTPHeaders({}))

test.use({
  emulator: async ({ playwright }, use) => {
    const extraHTTPHeaders = headersOf('robin')
    const request = await playwright.request.newContext({ baseURL: desk.origin, extraHTTPHeaders })
    await use(new Emulator(request, desk.origin))
    await request.dispose()
  },
})

const changesOf = ({ companyId }: TestCompany) => `${desk.origin}/companies/${companyId}/writes`
const runOf = ({ companyId }: TestCompany) => `${desk.origin}/companies/${companyId}/runs/run-1`
const formOf = ({ customersPath }: TestCompany) => `${desk.origin}${customersPath}/new`

test('what a person drafts, sends and runs is nobody else’s, and goes on when that person is back', async ({
  page,
  context,
  emulator,
  consoleWatch,
}) => {
  // Whatever Ada's page sends before it's given up is refused.
  consoleWatch.expectFailedRequests()
  const company = await emulator.newCompany({ customers: 1, delays: { pushMs: 300, syncStageMs: 50 } })
  const names = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'].map((name) => `${name} Ltd`)
  const nameField = page.getByRole('textbox', { name: /^Customer name/ })

  await signIn(context, 'ada')
  await page.goto(formOf(company))
  await nameField.fill('Sent by Ada Ltd')
  await reviewAndSend(page)
  await expect(page.getByRole('region', { name: /^Change: Sent/ }).first()).toBeVisible()
  await page.goto(formOf(company))
  await nameField.fill(DRAFT)
  await expect(page.getByText(/Draft saved \d/)).toBeVisible()
  const rows = names.map((name, index) => createRow(index, name))
  await storeRun(page, pausedRun(company, rows.length, 'new.csv'), rows)
  // Without word of the first ones, the run sends no more of them and stays under way.
  await page.route(LIST_OF_OPERATIONS, () => undefined)
  await page.goto(runOf(company))
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()

  // Somebody else signs in while it's under way in another tab.
  await signIn(context, 'ben')
  const bens = await context.newPage()
  await bens.goto(changesOf(company))
  await expect(page.getByRole('heading', { name: 'You don’t have this run on this device' })).toBeVisible()
  await page.unroute(LIST_OF_OPERATIONS)
  await expectAccessible(page)
  await expect(bens.getByRole('table', { name: 'Changes' })).toContainText('Not from this device')
  await expect(bens.getByRole('navigation', { name: 'Runs' })).toHaveCount(0)
  await bens.goto(formOf(company))
  await bens.getByRole('textbox', { name: /^Customer name/ }).fill('Drafted by Ben Ltd')
  await expect(bens.getByText(/Draft saved \d/)).toBeVisible()
  await expect(bens.getByRole('button', { name: /earlier draft|Continue draft/ })).toHaveCount(0)
  expect(await bens.evaluate(() => JSON.stringify([localStorage, location.href]))).not.toContain('ada@')
  const databases = await bens.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
  expect(databases.join(' ')).toMatch(/^(?:customer-desk(?::[\w-]{22})? ?){3}$/)

  await signIn(context, 'ada')
  await bens.close({ runBeforeUnload: false })
  await page.goto(changesOf(company))
  await page
    .getByRole('navigation', { name: 'Runs' })
    .getByRole('link', { name: /^new\.csv/ })
    .click()
  await expect(page.getByText(/^Paused because/)).toBeVisible()
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect(page.getByText('Finished', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: `Confirmed ${names.length}` })).toBeVisible()
  expect((await emulator.ledger(company.companyId)).applied).toBe(names.length + 1)
  await page.goto(formOf(company))
  await page.getByRole('button', { name: 'Continue draft' }).click()
  await expect(nameField).toHaveValue(DRAFT)
})

test('a page that doesn’t know of the other person can’t send as them', async ({
  page,
  context,
  emulator,
  consoleWatch,
}) => {
  consoleWatch.expectFailedRequests()
  const company = await emulator.newCompany({ customers: 1 })
  await signIn(context, 'ada')
  await page.goto(formOf(company))
  await page.getByRole('textbox', { name: /^Customer name/ }).fill(DRAFT)
  await reviewButton(page).click()
  await expect(sendButton(page)).toBeVisible()
  await page.route('**/auth/session', (route) => route.abort())
  await signIn(context, 'ben')
  await sendButton(page).click()
  await expect(page.getByText('Your session ended. Sign in again, then send it.')).toBeVisible()
  expect((await emulator.ledger(company.companyId)).received).toBe(0)
  await page.unroute('**/auth/session')
})

/** Waits for a database that the page makes by itself. The browser's list of them may still have one of an earlier test. */
const databaseIsThere = (page: Page, name: string) =>
  page.waitForFunction(
    (wanted) =>
      new Promise((resolve) => {
        const opening = indexedDB.open(wanted)
        // It isn't, and isn't made here.
        opening.addEventListener('upgradeneeded', () => opening.transaction?.abort())
        opening.addEventListener('error', (event) => {
          event.preventDefault()
          resolve(false)
        })
        opening.addEventListener('success', () => {
          opening.result.close()
          resolve(true)
        })
      }),
    name,
  )

test('work from before the sign-in is shown to nobody until somebody says it’s theirs', async ({
  page,
  context,
  emulator,
}) => {
  const company = await emulator.newCompany({ customers: 1 })
  await signIn(context, 'ada')
  await page.goto(changesOf(company))
  await databaseIsThere(page, 'customer-desk')
  const rows = [createRow(0, 'From before Ltd')]
  await storeRun(page, pausedRun(company, rows.length, 'before.csv'), rows, 'customer-desk')
  await page.reload()
  const notice = page.getByText('This browser has 1 run from before we kept them for each person.')
  await expect(notice).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Runs' })).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'They’re mine' }).click()
  await expect(page.getByRole('navigation', { name: 'Runs' })).toContainText('before.csv')
  await expect(notice).toHaveCount(0)
  await signIn(context, 'ben')
  await page.goto(runOf(company))
  await expect(page.getByRole('heading', { name: 'You don’t have this run on this device' })).toBeVisible()
})

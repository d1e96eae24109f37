import type { BrowserContext, Page } from '@playwright/test'
import { createSeal } from '../server/access/seal.ts'
import { createSessions } from '../server/access/session.ts'
import { seedCompanyId } from '../server/emulator/world/seed-companies.ts'
import { customerLinks, expect, expectAccessible, reviewAndSend, test } from './support/desk.ts'
import { SESSION_SECRET, signInAtProvider, startDeskWithProvider } from './support/identity-provider.ts'
import type { DeskWithProvider } from './support/identity-provider.ts'

const companyId = seedCompanyId('xero')
const list = `/companies/${companyId}/customers`
const twoHoursAgo = () => Date.now() - 2 * 60 * 60_000

// One desk and one provider for all.
test.describe.configure({ mode: 'default' })

let world: DeskWithProvider
test.beforeAll(async () => {
  world = await startDeskWithProvider()
})
test.afterAll(() => world.stop())

test.beforeEach(({ consoleWatch }) => {
  consoleWatch.expectFailedRequests()
})

const here = (path: string) => world.desk.origin + path
const signInPage = (page: Page) => page.getByPlaceholder('Enter any login')
const account = (page: Page, name: string) => page.getByRole('button', { name: `Signed in as ${name}` })

/** Opens a page as somebody who was not signed in before. */
async function openAs(page: Page, login: string, path: string): Promise<void> {
  await page.goto(here(path))
  await signInAtProvider(page, login)
}

async function sessionCookie(context: BrowserContext): Promise<string> {
  const found = (await context.cookies(world.desk.origin)).find(({ name }) => name === 'desk-session')
  return found?.value ?? ''
}

const plant = (context: BrowserContext, value: string) =>
  context.addCookies([
    { name: 'desk-session', value, url: world.desk.origin, httpOnly: true, sameSite: 'Lax' },
  ])

/** What the server itself would have made some hours ago: sealed properly, and over. */
async function endedSession(): Promise<string> {
  const seal = createSeal(SESSION_SECRET, twoHoursAgo)
  const line = await createSessions(seal, { isSecure: false, hours: 1 }).begin({
    id: 'anybody',
    name: 'Anybody',
    role: 'editor',
  })
  return /=([^;]+)/.exec(line)?.[1] ?? ''
}

test('a link to a record leads through the provider to that very record; a viewer sees why nothing changes', async ({
  page,
  context,
}) => {
  const record = `${list}?q=O%27Neil+%26+S%C3%B6hne+100%25&pageSize=25`
  await page.goto(here(record))
  await expect(signInPage(page)).toBeVisible()
  expect(new URL(page.url()).origin).toBe(world.issuer)
  await signInAtProvider(page, 'vera')
  await expect(page.getByRole('searchbox')).toHaveValue("O'Neil & Söhne 100%")
  expect(page.url()).toBe(here(record))

  await page.goto(here(list))
  const name = (await customerLinks(page).first().textContent()) ?? ''
  await customerLinks(page).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  const edit = page.getByRole('link', { name: 'Edit', exact: true })
  await expect(edit).toHaveAccessibleDescription('You have view-only access.')
  await expect(edit).toHaveAttribute('aria-disabled', 'true')
  await account(page, 'Vera Lund').click()
  await expect(page.getByRole('dialog', { name: 'Your account' })).toContainText('Viewer: view-only access')
  await expectAccessible(page)
  const cookies = await context.cookies(world.desk.origin)
  expect(cookies.map(({ name: cookie }) => cookie)).toEqual(['desk-session'])
  expect(cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(await page.evaluate(() => document.cookie)).toBe('')
})

test('an editor writes; signing out ends at the provider, and the next page asks again', async ({ page }) => {
  await openAs(page, 'ada', `${list}/new`)
  await page.getByRole('textbox', { name: /^Customer name/ }).fill('Written While Signed In Ltd')
  await reviewAndSend(page)
  await expect(page.getByRole('region', { name: /^Change: Sent/ }).first()).toBeVisible()

  await account(page, 'Ada Byron').click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  // The provider asks whether its own session is meant.
  await page.getByRole('button', { name: /sign me out/i }).click()
  await expect(page.getByText("You're signed out.")).toBeVisible()
  await expectAccessible(page)
  await page.goto(here(`${list}?page=2`))
  await expect(signInPage(page)).toBeVisible()
  await page.goto(here('/auth/signed-out'))
  await page.getByRole('link', { name: 'Sign in again' }).click()
  await signInAtProvider(page, 'ada')
  await expect(page.getByRole('heading', { level: 1, name: 'Companies' })).toBeVisible()
})

test('a session that ends under a form is said there; signing in leads back to the form with its draft', async ({
  page,
  context,
}) => {
  page.on('dialog', (dialog) => void dialog.accept())
  const form = `${list}/new?q=harbour`
  await openAs(page, 'ada', form)
  const name = page.getByRole('textbox', { name: /^Customer name/ })
  await name.fill('Typed Before The End')
  await expect(page.getByText(/Draft saved \d/)).toBeVisible()
  await plant(context, await endedSession())
  // The form looks whether the name is there already, and hears that nobody is signed in.
  await name.fill('Typed Before The End Ltd')
  const ended = page
    .getByRole('status')
    .filter({ hasText: 'Your session has ended. Your draft is saved on this device.' })
  await expect(ended).toBeVisible()
  await expect(name).toHaveValue('Typed Before The End Ltd')
  await expectAccessible(page)
  // The provider still knows her and asks nothing.
  await ended.getByRole('link', { name: 'Sign in again' }).click()
  await page.getByRole('button', { name: 'Continue draft' }).click()
  expect(page.url()).toBe(here(form))
  await expect(name).toHaveValue('Typed Before The End Ltd')
  await expect(ended).toHaveCount(0)
})

test('a session cookie that was changed, cut or planted counts as none, and signing in replaces it', async ({
  page,
  context,
}) => {
  await openAs(page, 'ada', list)
  await expect(customerLinks(page).first()).toBeVisible()
  const good = await sessionCookie(context)
  const flipped = good.slice(0, 40) + (good[40] === 'A' ? 'B' : 'A') + good.slice(41)
  for (const bad of [flipped, good.slice(0, -8), await endedSession()]) {
    await plant(context, bad)
    let requests = 0
    const count = (url: string) => url.includes('/auth/login') && requests++
    page.on('request', (request) => void count(request.url()))
    await page.goto(here(`${list}?q=co`))
    await expect(account(page, 'Ada Byron')).toBeVisible()
    expect(page.url()).toBe(here(`${list}?q=co`))
    expect(requests).toBe(1)
    page.removeAllListeners('request')
    expect(await sessionCookie(context)).not.toBe(bad)
  }
})

test('no address to return to leads anywhere but to the desk’s pages', async ({ page }) => {
  await openAs(page, 'ada', list)
  await expect(customerLinks(page).first()).toBeVisible()
  const hosts = new Set<string>()
  page.on('request', (request) => {
    if (request.isNavigationRequest()) hosts.add(new URL(request.url()).host)
  })
  for (const target of [
    // As the browser itself reads them; server/access/session.test.ts has many more.
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '/\t/evil.example',
    '/%09//evil.example',
    '/companies/..//evil.example',
    'javascript:alert(1)',
    '/auth/login?returnTo=/auth/login',
  ]) {
    await page.goto(here(`/auth/login?returnTo=${encodeURIComponent(target)}`))
    expect(new URL(page.url()).origin, target).toBe(world.desk.origin)
    expect(new URL(page.url()).pathname, target).not.toMatch(/^\/(auth|api)/)
  }
  await page.goto(here(`/auth/login?returnTo=${encodeURIComponent(`${list}?q=co`)}`))
  await expect(page).toHaveURL(here(`${list}?q=co`))
  expect([...hosts].toSorted()).toEqual(
    [new URL(world.desk.origin).host, new URL(world.issuer).host].toSorted(),
  )
})

test('two tabs sign in side by side; signing out in one is said in the other', async ({ page, context }) => {
  const other = await context.newPage()
  await page.goto(here(`${list}?q=co`))
  await other.goto(here('/companies?q=a'))
  await signInAtProvider(other, 'ada')
  await expect(other.getByRole('heading', { level: 1, name: 'Companies' })).toBeVisible()
  await signInAtProvider(page, 'ada', { consents: false })
  await expect(customerLinks(page).first()).toBeVisible()
  expect([page.url(), other.url()]).toEqual([here(`${list}?q=co`), here('/companies?q=a')])

  await account(other, 'Ada Byron').click()
  await other.getByRole('button', { name: 'Sign out' }).click()
  await expect(other.getByRole('button', { name: /sign me out/i })).toBeVisible()
  await page.getByRole('searchbox').fill('com')
  const ended = page.getByRole('status').filter({ hasText: 'Your session has ended' })
  await expect(ended.getByRole('link', { name: 'Sign in again' })).toBeVisible()
  await other.getByRole('button', { name: /sign me out/i }).click()
  await expect(other.getByText("You're signed out.")).toBeVisible()
  await ended.getByRole('link', { name: 'Sign in again' }).click()
  await signInAtProvider(page, 'vera')
  await expect(account(page, 'Vera Lund')).toBeVisible()
  await expect(page).toHaveURL(here(`${list}?q=com`))
})

test('somebody who may not use the desk is told, and can sign in as somebody else', async ({ page }) => {
  await openAs(page, 'mallory', list)
  await expect(page.getByText(/don't have access to Customer Desk/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Sign in with another account' }).click()
  await signInAtProvider(page, 'ada')
  await expect(customerLinks(page).first()).toBeVisible()
  expect(page.url()).toBe(here(list))
})

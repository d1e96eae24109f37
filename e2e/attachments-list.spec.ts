import {
  attachmentsTable,
  customerWithFiles,
  openFile,
  preview,
  switchToFile,
} from './support/attachments.ts'
import { expect, expectAccessible, test } from './support/desk.ts'

test('the files of a customer are listed, newest first, and can be sorted; where data is saved, no viewer is fetched for that', async ({
  page,
  emulator,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  )
  const customer = await customerWithFiles(emulator, 'readable')
  const scripts: string[] = []
  page.on('request', (request) => {
    if (/\.m?js$/.test(new URL(request.url()).pathname)) scripts.push(request.url())
  })
  await page.goto(customer.path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(customer.name)
  const rows = attachmentsTable(page).getByRole('row')
  await expect(rows).toHaveCount(customer.files.length + 1)
  await expect(rows.nth(1)).toHaveText(/ledger\.csv.*CSV.*3\.4 MB.*19 Nov 2026/)
  await page.getByRole('button', { name: 'Size' }).click()
  await expect(rows.nth(1)).toContainText('85 bytes')
  await page.getByRole('button', { name: 'Size' }).click()
  await expect(rows.nth(1)).toContainText('site-plans.pdf')
  await expect(page).toHaveURL(/sort=-size/)
  await expectAccessible(page)

  expect(scripts.filter((url) => /viewer|pdf|papaparse|xmldom|purify|worker|zip|core-/i.test(url))).toEqual(
    [],
  )
  const letter = await switchToFile(page, 'letter.txt')
  await expect(letter.getByText('Crème brûlée')).toBeVisible()
  expect(scripts.some((url) => /pdf/i.test(url))).toBe(false)
})

test('what opens a PDF is ready before one is opened, and ended when the files are left', async ({
  page,
  emulator,
}) => {
  const pdfWorkers = () => page.workers().filter((worker) => /pdf\.worker/.test(worker.url()))
  const customer = await customerWithFiles(emulator, 'readable')
  await page.goto(customer.path)
  await expect.poll(() => pdfWorkers().length).toBe(1)
  const [ready] = pdfWorkers()

  // The one that is there opens the file.
  const region = await switchToFile(page, 'contract-2026.pdf')
  await expect(region.getByText('1. Supply of goods')).toBeVisible()
  expect(pdfWorkers()).toEqual([ready])
  // Back in the list, another one gets ready for the next.
  await page.keyboard.press('Escape')
  await expect.poll(() => pdfWorkers().some((worker) => worker !== ready)).toBe(true)
  await page.getByRole('link', { name: 'Record', exact: true }).click()
  await expect.poll(() => pdfWorkers().length).toBe(0)
})

test('the list is walked by keyboard: arrows, Enter, next and previous, Esc back to the row', async ({
  page,
  emulator,
}) => {
  const customer = await customerWithFiles(emulator, 'readable')
  await page.goto(`${customer.path}?sort=name`)
  const links = attachmentsTable(page).getByRole('link')
  await links.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(links.nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  const names = await links.allTextContents()
  await expect(preview(page, names[1])).toBeVisible()
  await expect(preview(page).getByText(`2 of ${names.length}`)).toBeVisible()
  await expect(preview(page).getByRole('heading', { level: 2 })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(preview(page, names[2])).toBeVisible()
  await expect(page.getByTestId('announcements')).toHaveText(`Preview of ${names[2]}, 3 of ${names.length}`)
  await page.keyboard.press('ArrowLeft')
  await expect(preview(page, names[1])).toBeVisible()
  await page.getByRole('button', { name: 'Next attachment' }).click()
  await expect(preview(page, names[2])).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(preview(page)).toHaveCount(0)
  await expect(links.nth(2)).toBeFocused()
})

test('full screen keeps the focus inside and gives it back', async ({ page, emulator }) => {
  const customer = await customerWithFiles(emulator, 'readable')
  const region = await openFile(page, customer, 'letter.txt')
  await expect(region.getByText('Crème brûlée')).toBeVisible()
  const button = region.getByRole('button', { name: 'Full screen' })
  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  const box = await region.boundingBox()
  expect(box).toMatchObject({ x: 0, y: 0, width: 1440, height: 900 })
  const isReachable = () =>
    page
      .getByRole('link', { name: 'Customers' })
      .first()
      .evaluate((link) => link.closest('[inert]') === null)
  expect(await isReachable()).toBe(false)
  for (let tabs = 0; tabs < 12; tabs++) {
    await page.keyboard.press('Tab')
    const outside = await page.evaluate(() => {
      const { activeElement: active, body } = document
      return active !== body && active?.closest('[data-full="true"]') === null
    })
    expect(outside).toBe(false)
  }
  await expectAccessible(page)
  await button.focus()
  await page.keyboard.press('Escape')
  await expect(button).toHaveAttribute('aria-pressed', 'false')
  await expect(button).toBeFocused()
  expect(await isReachable()).toBe(true)
})

test('a narrow window shows the list or the file, both without scrolling sideways', async ({
  page,
  emulator,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const customer = await customerWithFiles(emulator, 'readable')
  const width = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  await page.goto(customer.path)
  await expect(attachmentsTable(page)).toBeVisible()
  expect(await width()).toBeLessThanOrEqual(0)
  await expectAccessible(page)
  for (const name of ['contract-2026.pdf', 'ledger.csv', 'membership-card.png']) {
    const region = await switchToFile(page, name)
    await expect(region.getByRole('group').first()).toBeVisible()
    await expect(attachmentsTable(page)).toBeHidden()
    expect(await width()).toBeLessThanOrEqual(0)
    await expectAccessible(page)
  }
  await page.getByRole('button', { name: 'Close preview' }).click()
  await expect(attachmentsTable(page)).toBeVisible()
})

/** 200 % zoom of a 1440 × 900 window leaves the page this many CSS pixels. */
const ZOOMED = { width: 720, height: 450 }

test('at 200 % zoom and in dark colours every viewer stays usable', async ({ page, emulator }) => {
  await page.setViewportSize(ZOOMED)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto((await customerWithFiles(emulator, 'readable')).path)
  await expect(attachmentsTable(page)).toBeVisible()
  for (const name of [
    'contract-2026.pdf',
    'ledger.csv',
    'shop-front.jpg',
    'letter.txt',
    'Invoice 1042.eml',
  ]) {
    await switchToFile(page, name)
    const download = page.getByRole('button', { name: 'Download', exact: true })
    await download.scrollIntoViewIfNeeded()
    await expect(download).toBeInViewport()
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    await expectAccessible(page)
  }
})

test('an unlinked connection and a platform without files have a message, without a request for files', async ({
  page,
  emulator,
}) => {
  const requested: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/api/') && pathname.endsWith('/attachments')) requested.push(pathname)
  })
  const customer = await customerWithFiles(emulator, 'readable')
  await emulator.changeCompany(customer.company.companyId, { connectionStatus: 'Deauthorized' })
  await page.goto(customer.path)
  await expect(page.getByRole('heading', { name: 'The connection to Xero isn’t linked' })).toBeVisible()

  const wave = await emulator.newCompany({ platformKey: 'pbtz' })
  const { results } = await emulator.read<{ results: { id: string }[] }>(
    `/companies/${wave.companyId}/data/customers?page=1&pageSize=1`,
  )
  await page.goto(`${wave.customersPath}/${results[0]?.id}/attachments`)
  await expect(page.getByRole('heading', { name: 'Wave doesn’t offer customer attachments' })).toBeVisible()
  await expectAccessible(page)
  expect(requested).toEqual([])
})

test('failures of the list have a message and a way on', async ({ page, emulator, consoleWatch }) => {
  consoleWatch.expectFailedRequests()
  const customer = await customerWithFiles(emulator, 'readable')
  const { companyId } = customer.company
  await page.goto(customer.path)
  await expect(attachmentsTable(page)).toBeVisible()
  await emulator.switchOn(companyId, 'forbidden')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Codat denied access' }).first()).toBeVisible()
  await emulator.switchOff(companyId)
  await emulator.switchOn(companyId, 'dropped')
  await page.reload()
  await expect(page.getByRole('button', { name: 'Try again' }).first()).toBeVisible()
  await emulator.switchOff(companyId)
  await page.getByRole('button', { name: 'Try again' }).first().click()
  await expect(attachmentsTable(page)).toBeVisible()
})

test('a file that is not there any more is said so, and the list stays', async ({
  page,
  emulator,
  consoleWatch,
}) => {
  consoleWatch.expectFailedRequests()
  const customer = await customerWithFiles(emulator, 'readable')
  await page.goto(`${customer.path}/gone`)
  await expect(page.getByRole('heading', { name: 'Xero no longer has this file' })).toBeVisible()
  await page.getByRole('button', { name: 'Close preview' }).click()
  await expect(attachmentsTable(page)).toBeVisible()
})

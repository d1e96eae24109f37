import { readFile } from 'node:fs/promises'
import { readZipDirectory } from '../src/lib/files/zip-directory.ts'
import { customerWithFiles, openFile, preview, switchToFile } from './support/attachments.ts'
import { expect, test } from './support/desk.ts'

/** What the platform calls a file, and what it is called here and on disk. */
const NAMES = [
  ['東京 – Größe ☕ été.txt', '東京 – Größe ☕ été.txt'],
  ['../../etc/cron.d\\run me.txt', '_.._etc_cron.d_run me.txt'],
  ['invoice-\u202efdp.exe', 'invoice-fdp.exe'],
  [`${'long name '.repeat(29)}long n.txt`, `${'long name '.repeat(25)}l.txt`],
  ['<img src=x onerror=alert(1)>.png', '_img src=x onerror=alert(1)_.png'],
  ['scan0001', 'scan0001.pdf'],
] as const

test('a file is saved under the name the list shows, whatever the platform calls it', async ({
  page,
  emulator,
}) => {
  test.slow()
  const customer = await customerWithFiles(emulator, 'difficult')
  await page.goto(customer.path)
  for (const [name, shown] of NAMES) {
    const file = customer.files.find((one) => one.name === name)
    expect(file, name).toBeDefined()
    const region = await switchToFile(page, shown)
    const saving = page.waitForEvent('download')
    await region.getByRole('button', { name: 'Download', exact: true }).click()
    const saved = await saving
    expect(saved.suggestedFilename()).toBe(shown)
    expect((await readFile(await saved.path())).length).toBe(file?.fileSize)
  }
})

test('50 MB: the progress moves, Cancel stops the far end, and the next try arrives whole', async ({
  page,
  emulator,
}) => {
  const customer = await customerWithFiles(emulator, 'difficult')
  const { companyId } = customer.company
  const region = await openFile(page, customer, 'video-of-the-premises.mp4')
  await expect(region.getByText('Too large to preview')).toBeVisible()
  await emulator.switchOn(companyId, 'download-slow')
  await region.getByRole('button', { name: 'Download', exact: true }).click()
  const progress = region.getByRole('progressbar', { name: 'Downloading video-of-the-premises.mp4' })
  await expect(region.getByText(/ of 50 MB/)).toBeVisible()
  const value = async () => Number(await progress.getAttribute('value'))
  const before = await value()
  await expect.poll(value).toBeGreaterThan(before)
  await region.getByRole('button', { name: 'Cancel' }).click()
  await expect(progress).toHaveCount(0)
  await expect(page.getByTestId('announcements')).toHaveText('Download cancelled')
  await expect.poll(async () => (await emulator.ledger(companyId)).downloads.at(-1)?.state).toBe('cancelled')
  const { downloads } = await emulator.ledger(companyId)
  expect(downloads.at(-1)?.sent).toBeLessThan(50_000_000)

  await emulator.switchOff(companyId)
  const saving = page.waitForEvent('download')
  await region.getByRole('button', { name: 'Download file' }).click()
  expect((await readFile(await (await saving).path())).length).toBe(50_000_000)
})

test('leaving a preview stops what it was fetching', async ({ page, emulator }) => {
  const customer = await customerWithFiles(emulator, 'readable')
  const { companyId } = customer.company
  await emulator.switchOn(companyId, 'download-slow')
  const region = await openFile(page, customer, 'site-plans.pdf')
  await expect(region.getByRole('progressbar')).toHaveAttribute('value', /[1-9]/)
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await emulator.ledger(companyId)).downloads.at(-1)?.state).toBe('cancelled')
})

test('1 GiB goes straight to disk, never into the page', async ({ page, emulator }) => {
  const customer = await customerWithFiles(emulator, 'difficult')
  const region = await openFile(page, customer, 'backup-of-everything.bak')
  await expect(region.getByText('Too large to preview')).toBeVisible()
  const saving = page.waitForEvent('download')
  await region.getByRole('button', { name: 'Download', exact: true }).click()
  const saved = await saving
  expect(saved.url()).not.toMatch(/^blob:/)
  expect(saved.suggestedFilename()).toBe('backup-of-everything.bak')
  await saved.cancel()
  await expect(region.getByText('straight to disk')).toBeVisible()
})

test('a file that ends early is never taken for whole: retry, or save what arrived', async ({
  page,
  emulator,
  consoleWatch,
}) => {
  consoleWatch.expectFailedRequests()
  const customer = await customerWithFiles(emulator, 'difficult')
  await page.goto(customer.path)
  for (const name of ['breaks-off.pdf', 'ends-early.csv']) {
    const region = await switchToFile(page, name)
    await expect(region.getByRole('heading', { name: 'The file is incomplete' })).toBeVisible()
    const saving = page.waitForEvent('download')
    await region.getByRole('button', { name: /^Download incomplete file/ }).click()
    expect((await saving).suggestedFilename()).toBe(`incomplete ${name}`)
    await region.getByRole('button', { name: 'Download', exact: true }).click()
    const alert = region.getByRole('alert').filter({ has: page.getByRole('button', { name: 'Dismiss' }) })
    await expect(alert.getByText('The file is incomplete')).toBeVisible()
    await alert.getByRole('button', { name: 'Dismiss' }).click()
  }
})

test('failures of a download have messages; trying again works', async ({ page, emulator, consoleWatch }) => {
  consoleWatch.expectFailedRequests()
  const customer = await customerWithFiles(emulator, 'readable')
  const { companyId } = customer.company
  await page.goto(customer.path)
  // The table is there before its rows; a fault must not meet their request.
  await expect(page.getByRole('link', { name: 'letter.txt' })).toBeVisible()
  for (const [fault, title] of [
    ['rate-limited', 'Too many requests to Codat'],
    ['server-error', 'Codat had a problem'],
    ['not-found', 'Xero no longer has this file'],
    ['dropped', 'Codat sent an invalid response'],
  ] as const) {
    // Not once only: another read of the page could meet it instead of the download.
    await emulator.switchOn(companyId, fault)
    await page.getByRole('link', { name: 'letter.txt' }).click()
    await expect(preview(page).getByRole('heading', { name: title })).toBeVisible()
    await emulator.switchOff(companyId)
    await page.keyboard.press('Escape')
  }
  await emulator.switchOn(companyId, 'server-error')
  await page.getByRole('link', { name: 'letter.txt' }).click()
  const tryAgain = preview(page).getByRole('button', { name: 'Try again' })
  await expect(tryAgain).toBeVisible()
  await emulator.switchOff(companyId)
  await tryAgain.click()
  await expect(preview(page).getByText('Crème brûlée')).toBeVisible()
})

test('all files come as one ZIP, with a list of what could not be had', async ({
  page,
  emulator,
  consoleWatch,
}) => {
  test.slow()
  consoleWatch.expectFailedRequests()
  // Without a file on disk to write to, as in Firefox and Safari.
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'))
  const customer = await customerWithFiles(emulator, 'difficult')
  await page.goto(customer.path)
  const saving = page.waitForEvent('download', { timeout: 60_000 })
  await page.getByRole('button', { name: 'Download all' }).click()
  const saved = await saving
  expect(saved.suggestedFilename()).toBe('attachments.zip')
  const entries = readZipDirectory(new Uint8Array(await readFile(await saved.path()))) ?? []
  const names = entries.map(({ name }) => name)
  expect(names).toContain('statement.html')
  expect(names).toContain('video-of-the-premises.mp4')
  expect(names).toContain('東京 – Größe ☕ été.txt')
  expect(new Set(names).size).toBe(names.length)
  for (const missing of [
    'breaks-off.pdf',
    'ends-early.csv',
    'backup-of-everything.bak',
    'larger-than-it-says.bin',
  ]) {
    expect(names).not.toContain(missing)
    await expect(page.getByRole('listitem').filter({ hasText: missing })).toBeVisible()
  }
})

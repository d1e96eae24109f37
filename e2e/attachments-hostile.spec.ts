import { customerWithFiles, openFile, preview } from './support/attachments.ts'
import { expect, test } from './support/desk.ts'

declare global {
  /** Set by every payload of the emulator's files that gets to run. */
  var deskPayload: string | undefined
}

const HOSTILE: readonly [name: string, shows: string | RegExp][] = [
  ['statement.html', "globalThis.deskPayload='html'"],
  ['drawing.svg', "globalThis.deskPayload='svg'"],
  ['invoice-with-script.pdf', 'This invoice has a script inside.'],
  ['polyglot.gif', '48 × 48 pixels'],
  ['letter-with-links.docx', 'A link that runs script'],
  ['formulas.csv', '=1+1'],
  ['portrait.png', 'This is a web page, although it’s labelled image/png and its name ends in .png.'],
  ['photo.jpg', 'This is a PDF document, although it’s labelled image/jpeg and its name ends in .jpg.'],
  ['damaged.pdf', 'Couldn’t show this file'],
  ['empty.pdf', 'The file is empty'],
]

const BOMBS = [
  ['huge-picture.png', undefined],
  ['huge-fax.tif', 'tiff'],
  ['unpacks-for-ever.docx', 'docx'],
  ['gigabyte-of-nothing.xlsx', 'sheet'],
] as const

test('no file runs script in the page, opens a dialog or reaches the network', async ({
  page,
  emulator,
  baseURL,
}) => {
  test.slow()
  const foreign: string[] = []
  const dialogs: string[] = []
  page.on('request', (request) => {
    if (![baseURL, 'blob:', 'data:'].some((own) => request.url().startsWith(own ?? '')))
      foreign.push(request.url())
  })
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  page.on('popup', (popup) => foreign.push(popup.url()))
  // A violation would be a payload that only the policy stopped; the console watch fails the test on it.
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`),
    )
  })
  const customer = await customerWithFiles(emulator, 'difficult')
  for (const [name, shows] of HOSTILE) {
    const region = await openFile(page, customer, name)
    await expect(region.getByText(shows).first()).toBeVisible()
    expect(await page.evaluate(() => globalThis.deskPayload)).toBe(undefined)
    await expect(
      page.locator('iframe, object, embed, main script, [onerror], [onload], [onclick]'),
    ).toHaveCount(0)
    await expect(region.locator('a[href]')).toHaveCount(0)
  }
  expect(dialogs).toEqual([])
  expect(foreign).toEqual([])
})

for (const [name, worker] of BOMBS) {
  test(`${name} is declined with a message, and never opened by the page itself`, async ({
    page,
    emulator,
  }) => {
    const customer = await customerWithFiles(emulator, 'difficult')
    await page.goto(customer.path)
    // The one that waits for a PDF, and is given nothing else.
    await expect.poll(() => page.workers().length).toBe(1)
    const workers: string[] = []
    page.on('worker', (started) => workers.push(/([a-z]+)\.worker/.exec(started.url())?.[1] ?? started.url()))
    await page.getByRole('link', { name, exact: true }).click()
    const region = page.getByRole('region', { name: `Preview of ${name}` })
    await expect(region.getByRole('heading', { name: 'Too large to show' })).toBeVisible()
    await expect(region.getByRole('button', { name: 'Download file' })).toBeVisible()
    // A page that decoded the bomb itself would be gone for seconds; `npm run bench` measures them.
    expect(workers).toEqual(worker === undefined ? [] : [worker])
    await expect(region.locator('img, canvas, table')).toHaveCount(0)
  })
}

test('26 MiB of any kind are offered to be saved, and none of it is fetched', async ({ page, emulator }) => {
  const customer = await customerWithFiles(emulator, 'oversized')
  await page.goto(customer.path)
  const sent = async () => (await emulator.ledger(customer.company.companyId)).downloads
  const told = customer.files.filter(({ fileSize }) => fileSize !== undefined)
  expect(told).toHaveLength(12)
  for (const { name } of told) {
    await page.getByRole('link', { name: name ?? '', exact: true }).click()
    const region = preview(page, name)
    await expect(region.getByRole('heading', { name: 'Too large to preview' })).toBeVisible()
    await expect(region.getByRole('button', { name: 'Download file' })).toBeVisible()
  }
  expect(await sent()).toEqual([])
  const region = await openFile(page, customer, 'size-not-told.pdf')
  await expect(region.getByRole('heading', { name: 'The file is larger than expected' })).toBeVisible()
  await expect(region.getByRole('button', { name: 'Download file' })).toBeVisible()
})

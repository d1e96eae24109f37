import { readFile } from 'node:fs/promises'
import { readZipDirectory } from '../src/lib/files/zip-directory.ts'
import { ODD_NAMES_SHOWN } from './fixtures/odd-names.ts'
import { attachmentsTable, customerWithFiles, downloadAddress, preview } from './support/attachments.ts'
import { expect, test } from './support/desk.ts'

test('every odd name is listed as the browser saves it', async ({ page, emulator }) => {
  test.slow()
  const customer = await customerWithFiles(emulator, 'odd names')
  await page.goto(customer.path)
  const links = attachmentsTable(page).getByRole('link')
  await expect(links).toHaveCount(customer.files.length)
  // As it is in the document: what is seen joins spaces, which would hide a difference.
  const shown = await links.evaluateAll((all) => all.map((link) => link.textContent))
  expect(shown).toEqual(ODD_NAMES_SHOWN.map(([, name]) => name))
  for (const [index, { id }] of customer.files.entries()) {
    const name = shown[index] ?? ''
    const saving = page.waitForEvent('download')
    const address = `${downloadAddress(customer, id)}?filename=${encodeURIComponent(name)}`
    await expect(page.goto(address), name).rejects.toThrow('Download is starting')
    const saved = await saving
    expect(saved.suggestedFilename()).toBe(name)
    await saved.cancel()
  }
})

test('an odd name is saved from its preview as the preview shows it', async ({ page, emulator }) => {
  const customer = await customerWithFiles(emulator, 'odd names')
  await page.goto(customer.path)
  for (const [name, expected] of [
    ['..', 'attachment.txt'],
    ['CON', '_CON.txt'],
    ['shortcut.lnk', 'shortcut.lnk.download'],
    ['line\r\nSet-Cookie: a=1.txt', 'lineSet-Cookie_ a=1.txt'],
    ['cafe\u0301.txt', 'caf\u00e9.txt'],
    ['---', 'attachment.txt'],
  ] as const) {
    const index = customer.files.findIndex((file) => file.name === name)
    await attachmentsTable(page).getByRole('link').nth(index).click()
    const region = preview(page)
    await expect(region.getByText('Crème brûlée')).toBeVisible()
    const saving = page.waitForEvent('download')
    await region.getByRole('button', { name: 'Download' }).click()
    const saved = (await saving).suggestedFilename()
    await expect(region).toHaveAccessibleName(`Preview of ${saved}`)
    expect(saved).toBe(expected)
    await page.keyboard.press('Escape')
  }
})

test('an archive of oddly named files holds the names of the list', async ({ page, emulator }) => {
  // Without a file on disk to write to, as in Firefox and Safari.
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'))
  const customer = await customerWithFiles(emulator, 'odd names')
  await page.goto(customer.path)
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download all' }).click()
  const entries = readZipDirectory(new Uint8Array(await readFile(await (await saving).path()))) ?? []
  expect(entries.map(({ name }) => name)).toEqual(
    ODD_NAMES_SHOWN.map(([, shown, inArchive]) => inArchive ?? shown),
  )
})

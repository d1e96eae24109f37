import { pdfStream, rawPdf } from '../server/emulator/attachments/files/raw-pdf.ts'
import { expect, expectAccessible, test } from './support/desk.ts'
import { deskWithFiles, servedFile } from './support/files-upstream.ts'
import type { DeskWithFiles } from './support/files-upstream.ts'

const PAGES = 60
/** More than are in sight at once, of all the pages. */
const MOST_PICTURES = 15

/** Sixty pages, of which every other one lies across. */
const bytes = rawPdf([
  '<< /Type /Catalog /Pages 2 0 R >>',
  `<< /Type /Pages /Kids [${Array.from({ length: PAGES }, (_, index) => `${4 + 2 * index} 0 R`).join(' ')}] /Count ${PAGES} >>`,
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ...Array.from({ length: PAGES }, (_, index) => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${index % 2 === 0 ? '595 842' : '842 595'}] /Contents ${5 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    pdfStream(`BT /F1 96 Tf 60 300 Td (Page ${index + 1}) Tj ET`),
  ]).flat(),
])
const NAME = 'sixty pages.pdf'

let desk: DeskWithFiles

test.beforeAll(async () => {
  desk = await deskWithFiles([servedFile(NAME, 'application/pdf', bytes)])
})

test.afterAll(() => desk.stop())

for (const width of [1440, 390]) {
  test(`pages in small at ${width} pixels: keys, the current one, and few pictures at a time`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    const region = await desk.open(page, NAME)
    await region.getByRole('button', { name: 'Pages', exact: true }).click()
    const strip = region.getByRole('navigation', { name: 'Pages' })
    const button = (number: number) =>
      strip.getByRole('button', { name: `Go to page ${number}`, exact: true })
    const field = region.getByRole('textbox', { name: 'Page' })
    await expect(strip.getByRole('button')).toHaveCount(PAGES)
    await expect(button(1).locator('canvas')).toBeVisible()
    await expect(button(1)).toHaveAttribute('aria-current', 'page')
    await expectAccessible(page)

    // One stop for Tab; the arrows lead from page to page.
    await button(1).focus()
    await page.keyboard.press('ArrowDown')
    await expect(button(2)).toBeFocused()
    await page.keyboard.press('End')
    await expect(button(PAGES)).toBeFocused()
    await expect(button(PAGES).locator('canvas')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(field).toHaveValue(String(PAGES))
    await expect(button(PAGES)).toHaveAttribute('aria-current', 'page')
    await expect(button(1)).not.toHaveAttribute('aria-current', 'page')
    await page.keyboard.press('Home')
    await expect(button(1)).toBeFocused()
    await expect(button(PAGES).locator('canvas')).toHaveCount(0)
    expect(await strip.locator('canvas').count()).toBeLessThanOrEqual(MOST_PICTURES)

    // The strip follows what is read.
    await field.fill('30')
    await field.press('Enter')
    await expect(button(30)).toHaveAttribute('aria-current', 'page')
    await expect(button(30)).toBeInViewport()
    await expect(button(30).locator('canvas')).toBeVisible()
  })
}

import { expect, test } from '@playwright/test'
import { CRAFTED_FILES, CRAFTED_SOURCES } from './fixtures/crafted-files.ts'
import { deskWithFiles } from './support/files-upstream.ts'
import type { DeskWithFiles } from './support/files-upstream.ts'

/** Limits of the viewers: elements of a preview, characters of a piece of text and of a paragraph of a document. */
const MOST_ELEMENTS = 400
const LONGEST_BLOCK = 8_000
const LONGEST_PARAGRAPH = 100_000

let desk: DeskWithFiles

test.beforeAll(async () => {
  desk = await deskWithFiles(CRAFTED_SOURCES)
})

test.afterAll(() => desk.stop())

for (const [name, , , shows, worker] of CRAFTED_FILES) {
  test(`${name} is shown, or declined with a message, and the page stays alive`, async ({ page }) => {
    const crashes: string[] = []
    page.on('crash', () => crashes.push('crash'))
    page.on('pageerror', (error) => crashes.push(error.message))
    const workers: string[] = []
    page.on('worker', (started) => workers.push(/([a-z]+)\.worker/.exec(started.url())?.[1] ?? started.url()))
    const region = await desk.open(page, name)
    await expect(region.getByText(shows).first()).toBeVisible()
    await expect(region.getByRole('status', { name: /^(Reading|Opening|Decoding)/ })).toHaveCount(0)
    // How long the page is busy depends on the machine (`npm run bench` measures it); what keeps it short does not:
    // reading happens in a worker, and little is put into the page at a time.
    expect(workers).toEqual(worker === undefined ? [] : [worker])
    const { elements, longestText } = await region.evaluate((element) => {
      const texts = document.createNodeIterator(element, NodeFilter.SHOW_TEXT)
      let longest = 0
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode())
        longest = Math.max(longest, node.nodeValue?.length ?? 0)
      return { elements: element.querySelectorAll('*').length, longestText: longest }
    })
    expect(elements).toBeLessThanOrEqual(MOST_ELEMENTS)
    expect(longestText).toBeLessThanOrEqual(worker === 'docx' ? LONGEST_PARAGRAPH : LONGEST_BLOCK)
    expect(crashes).toEqual([])
  })
}

test('hits that are not all counted are not called all', async ({ page }) => {
  const region = await desk.open(page, 'one-line.txt')
  await region.getByRole('searchbox', { name: 'Find in this file' }).fill('line')
  await expect(region.getByText('1 of 2000+', { exact: true })).toBeVisible()
})

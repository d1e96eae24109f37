import type { Locator, Page } from '@playwright/test'
import { PDF_CORPUS } from './fixtures/pdf-corpus.ts'
import type { CorpusPdf, Part } from './fixtures/pdf-truth.ts'
import { switchToFile } from './support/attachments.ts'
import { expect, expectAccessible, test } from './support/desk.ts'
import { deskWithFiles, servedFile } from './support/files-upstream.ts'
import type { DeskWithFiles } from './support/files-upstream.ts'

let desk: DeskWithFiles

test.beforeAll(async () => {
  desk = await deskWithFiles(PDF_CORPUS.map(({ name, bytes }) => servedFile(name, 'application/pdf', bytes)))
})

test.afterAll(() => desk.stop())

const firstPage = (region: Locator) => region.getByRole('group', { name: 'Page 1', exact: true })

/** How dark the darkest point of each part is, from 0 for black. */
const darkness = (page: Locator, parts: readonly Part[]) =>
  page.locator('canvas').evaluate((canvas: HTMLCanvasElement, wanted) => {
    const context = canvas.getContext('2d')
    return wanted.map(([left, top, right, bottom]) => {
      const { width, height } = canvas
      const data = context?.getImageData(
        Math.floor(left * width),
        Math.floor(top * height),
        Math.max(1, Math.floor((right - left) * width)),
        Math.max(1, Math.floor((bottom - top) * height)),
      ).data
      return Math.min(...Array.from({ length: (data?.length ?? 0) / 4 }, (_, at) => data?.[at * 4] ?? 255))
    })
  }, parts)

/** The text that can be selected, and what is drawn of it, in pixels of the page; both by their outermost points. */
const boxes = (page: Locator, words: string) =>
  page.evaluate((element, text) => {
    const span = [...element.querySelectorAll('span')].find((one) => one.textContent === text)
    const canvas = element.querySelector('canvas')
    const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
    if (span === undefined || canvas === null || data === undefined) return undefined
    const around = element.getBoundingClientRect()
    const box = span.getBoundingClientRect()
    const ink: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
    for (let at = 0; at < data.length; at += 4) {
      if ((data[at] ?? 255) > 128) continue
      const [x, y] = [(at / 4) % canvas.width, Math.floor(at / 4 / canvas.width)]
      ink[0] = Math.min(ink[0], x)
      ink[1] = Math.min(ink[1], y)
      ink[2] = Math.max(ink[2], x)
      ink[3] = Math.max(ink[3], y)
    }
    const scale = around.width / canvas.width
    return {
      text: [box.left - around.left, box.top - around.top, box.right - around.left, box.bottom - around.top],
      ink: ink.map((value) => value * scale),
    }
  }, words)

/** Letters stand inside the box of their text, which is no more than the space around letters larger. */
async function expectTextOverInk(region: Locator, words: string): Promise<void> {
  await expect(region.getByText(words, { exact: true }).first()).toBeAttached()
  await expect(async () => {
    const found = await boxes(firstPage(region), words)
    const [left = 0, top = 0, right = 0, bottom = 0] = found?.text ?? []
    const [inkLeft = 0, inkTop = 0, inkRight = 0, inkBottom = 0] = found?.ink ?? []
    const height = Math.min(right - left, bottom - top)
    for (const [edge, ink] of [
      [left, inkLeft],
      [top, inkTop],
      [-right, -inkRight],
      [-bottom, -inkBottom],
    ] as const) {
      expect(ink - edge).toBeGreaterThan(-3)
      expect(ink - edge).toBeLessThan(height / 2)
    }
  }).toPass()
}

async function expectFound(region: Locator, finds: Record<string, number>): Promise<void> {
  const box = region.getByRole('searchbox', { name: 'Find in this file' })
  for (const [query, count] of Object.entries(finds)) {
    await box.fill(query)
    await expect(region.getByText(`1 of ${count}`, { exact: true }), query).toBeVisible()
  }
}

async function expectTrue(page: Page, region: Locator, truth: CorpusPdf): Promise<void> {
  const { overInk, finds, says = [], comments, colours = [], inked = [], fits, labels, leadsTo } = truth
  await expect(firstPage(region).locator('[aria-busy="false"] canvas')).toBeVisible()
  for (const sentence of says) await expect(region.getByText(sentence)).toBeVisible()
  if (says.length === 0) await expect(region.getByText(/Couldn’t|Download (?:it|the file) to/)).toHaveCount(0)
  if (overInk !== undefined) {
    await expectTextOverInk(region, overInk)
    for (let turn = 0; turn < 2; turn++) {
      await region.getByRole('button', { name: 'Rotate' }).click()
      await expectTextOverInk(region, overInk)
    }
  }
  if (finds !== undefined) await expectFound(region, finds)
  for (const [x, y, colour] of colours) {
    const [value] = await darkness(firstPage(region), [[x, y, x, y]])
    expect(value, `${colour} at ${x}, ${y}`).toBe(colour === 'black' ? 0 : 255)
  }
  for (const value of await darkness(firstPage(region), inked)) expect(value).toBeLessThan(100)
  if (comments !== undefined) {
    await region.getByRole('button', { name: /^Comments/ }).click()
    const list = region.getByRole('region', { name: 'Comments' })
    for (const words of comments) await expect(list.getByText(words, { exact: true })).toBeVisible()
    await expect(list.getByText('hidden')).toHaveCount(0)
    await list.getByRole('button').last().click()
    await expect(region.getByRole('textbox', { name: 'Page' })).toHaveValue('2')
    await expectAccessible(page)
  }
  if (fits !== undefined) {
    await region.getByRole('combobox', { name: 'Size' }).selectOption('Fit width')
    const pages = region.getByRole('group', { name: /^Page \d+$/ })
    await expect(pages).toHaveCount(fits)
    await expect
      .poll(async () => {
        const widths = await pages.evaluateAll((all) => all.map((one) => one.clientWidth))
        return Math.max(...widths) - Math.min(...widths)
      })
      .toBeLessThanOrEqual(1)
  }
  if (labels !== undefined) {
    const field = region.getByRole('textbox', { name: 'Page' })
    await expect(field).toHaveValue(labels[0] ?? '')
    await field.fill(labels.at(-1) ?? '')
    await field.press('Enter')
    await expect(region.getByText(`(${labels.length} / ${labels.length})`)).toBeVisible()
    await region.getByRole('button', { name: 'Pages', exact: true }).click()
    await region.getByRole('button', { name: 'Go to page 1', exact: true }).click()
    await expect(field).toHaveValue(labels[0] ?? '')
    await expectAccessible(page)
  }
  if (leadsTo !== undefined) {
    await region.getByRole('button', { name: 'Link', exact: true }).click()
    await expect(region.getByRole('textbox', { name: 'Page' })).toHaveValue(String(leadsTo))
    const outside = region.getByRole('button', { name: /^Link to https:\/\/shop\.example\/terms/ })
    await outside.click()
    await expect(
      region.getByText('Link to https://shop.example/terms. It doesn’t open from here.'),
    ).toBeVisible()
  }
}

/** Several documents in one page: opening them from the list is what people do. */
const AT_ONCE = 7

for (let first = 0; first < PDF_CORPUS.length; first += AT_ONCE) {
  test(`PDFs from number ${first + 1} are shown as their usual program shows them`, async ({ page }) => {
    const foreign: string[] = []
    page.on('request', (request) => {
      const url = request.url()
      if (!url.startsWith(desk.origin) && !/^(?:blob|data):/.test(url)) foreign.push(url)
    })
    await page.goto(desk.list)
    for (const truth of PDF_CORPUS.slice(first, first + AT_ONCE)) {
      await test.step(truth.name, async () => expectTrue(page, await switchToFile(page, truth.name), truth))
    }
    expect(foreign).toEqual([])
  })
}

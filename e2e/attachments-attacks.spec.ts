import type { Page } from '@playwright/test'
import { HOSTILE_PACK } from './fixtures/hostile/hostile-pack.ts'
import { payload } from './fixtures/hostile/payload.ts'
import { preview } from './support/attachments.ts'
import { expect, test } from './support/desk.ts'
import { deskWithFiles } from './support/files-upstream.ts'
import type { DeskWithFiles } from './support/files-upstream.ts'

type Row = [name: string | undefined, shows: string | RegExp]

const DAMAGED = 'Couldn’t show this file'
const NOT_SHOWN = 'No preview of this file'

/** Every file of the hostile pack, in its order, and what its preview ends in. */
const MARKUP: Row[] = [
  ['plain.html', 'Page of plain'],
  ['marked.html', 'Page of mark'],
  ['utf16.html', 'Page of utf16'],
  ['utf16-big.html', 'Page of utf16be'],
  ['utf7.html', '+ADw-html'],
  ['late.html', 'Page of late'],
  ['fragment.html', '--></title>'],
  ['short-ending.htm', 'Page of htm'],
  ['strict.xhtml', 'CDATA'],
  ['server-side.shtml', 'Page of shtml'],
  ['saved-page.mht', 'Page of mhtml'],
  ['camera.mjpg', 'Page of multipart'],
  ['called-text.txt', 'Page of called-text'],
  ['called-picture.png', 'This is a web page, although it’s labelled image/png'],
  ['called-pdf.pdf', 'This is a web page, although it’s labelled application/pdf'],
  ['called-table.csv', 'This is a web page, although it’s labelled text/csv'],
  ['two-endings.pdf.html', 'Page of two-endings'],
  [undefined, 'Page of nameless'],
  ['script.svg', 'svg-script'],
  ['events.svg', 'onbegin'],
  ['foreign.svg', 'foreignObject'],
  ['external.svg', 'feImage'],
  ['styled.svg', 'svg.dtd'],
  ['laughs.svg', '<!ENTITY l9'],
  ['packed.svgz', NOT_SHOWN],
  ['called-photo.jpg', 'This is an SVG drawing, although it’s labelled image/jpeg'],
  ['transformed.xml', '<number>INV-1</number>'],
  ['entities.xml', 'file:///etc/passwd'],
]
const DOCUMENTS: Row[] = [
  ['events.pdf', 'Script at every event'],
  ['launch.pdf', 'Starts a program'],
  ['address.pdf', 'Opens an address'],
  ['script-address.pdf', 'Opens a script'],
  ['remote.pdf', 'Goes to another file'],
  ['import.pdf', 'Imports data'],
  ['form.pdf', 'A form that sends itself'],
  ['xfa.pdf', 'A form of the XFA kind'],
  ['links.pdf', 'Links to everywhere'],
  ['embedded.pdf', 'Files inside the file'],
  ['external.pdf', 'Parts from elsewhere'],
  ['font-matrix.pdf', 'A font with a program for a matrix'],
  ['endless.pdf', 'This preview shows the first 5,000 of 100,000,000 pages.'],
  ['huge-page.pdf', 'A page of ten kilometres'],
  ['deep.pdf', DAMAGED],
  ['self-drawing.pdf', 'A drawing of itself'],
  ['chunks.docx', 'Letter with a page inside'],
  ['remote.docx', 'Letter that lives elsewhere'],
  ['links.docx', '</p><script>globalThis.deskPayload=1</script>'],
  ['pictures.docx', '[picture in a format this preview can’t show: Company logo]'],
  ['entities.docx', DAMAGED],
  ['macros.docm', NOT_SHOWN],
  ['linked.xlsx', 'Formula with a link'],
  ['scripted.eml', 'Words of the mail'],
  ['forged.eml', '_.._statement.html'],
  ['nested.eml', DAMAGED],
]
const BROKEN_PDFS: Row[] = [
  ['cut-in-table.pdf', DAMAGED],
  ['without-end.pdf', 'Without an end'],
  ['wrong-places.pdf', 'Wrong places'],
  ['wrong-length.pdf', 'Wrong length of a stream'],
  ['wrong-count.pdf', 'Says it has fifty pages'],
  ['loop-of-pages.pdf', DAMAGED],
  ['no-pages.pdf', DAMAGED],
  ['pages-of-wrong-kind.pdf', DAMAGED],
  ['no-catalogue.pdf', DAMAGED],
  ['only-header.pdf', DAMAGED],
  ['nothing-after-header.pdf', DAMAGED],
  ['noise-first.pdf', 'Noise first'],
  ['unknown-lock.pdf', DAMAGED],
  ['loop-of-outline.pdf', 'A circle of contents'],
  ['loop-of-tables.pdf', 'A circle of tables'],
  ['noise-for-drawing.pdf', 'Noise for a drawing'],
  ['cut-stream.pdf', 'A stream that breaks off'],
  ['page-without-anything.pdf', DAMAGED],
]
const OTHERS: Row[] = [
  ['script.gif', '10,799 × 48 pixels'],
  ['page-around-pdf.pdf', 'This is a web page, although it’s labelled application/pdf'],
  ['page-after-pdf.pdf', '1. Supply of goods'],
  ['comment.jpg', '96 × 64 pixels'],
  ['notes.jpg', '96 × 64 pixels'],
  ['text.png', '64 × 40 pixels'],
  ['page-before-zip.zip', NOT_SHOWN],
  ['program.js', 'This is plain text, although its name ends in .js.'],
  ['program.mjs', 'globalThis.parent'],
  ['called-data.json', 'globalThis.parent'],
  ['polluting.json', '"name": "Polluting"'],
  ['deep.json', 'UTF-8'],
  ['style.css', '@import url'],
  ['terminal.log', NOT_SHOWN],
  ['application.hta', 'This is a web page, although its name ends in .hta.'],
  ['shortcut.url', '[InternetShortcut]'],
  ['shortcut.lnk', NOT_SHOWN],
  ['film.swf', NOT_SHOWN],
  ['module.wasm', NOT_SHOWN],
  ['setup.bat', 'This is plain text, although its name ends in .bat.'],
  ['letter.rtf', NOT_SHOWN],
  ['programs.csv', '@SUM(1+1)*cmd'],
  ['separators.tsv', 'Separated by ='],
]
/** Shown in a test of their own, because they keep a worker busy. */
const BUSY = new Set(['packed-twice.pdf', 'vast.xlsx'])

declare global {
  /** Set by every payload of the hostile files that gets to run. */
  var deskPayload: string | undefined
}

/** Names that a double click on the saved file must not run. */
const RENAMED = new Map([
  ['shortcut.url', 'shortcut.url.download'],
  ['shortcut.lnk', 'shortcut.lnk.download'],
])
const shownAs = (name: string | undefined): string =>
  name === undefined ? 'attachment' : (RENAMED.get(name) ?? name)

let desk: DeskWithFiles
test.beforeAll(async () => {
  desk = await deskWithFiles(HOSTILE_PACK)
})
test.afterAll(() => desk.stop())

const FOLDERS = { MARKUP, DOCUMENTS, BROKEN_PDFS, OTHERS }

/** What files did that no file may do, in any window of the test. */
async function watchForActs(page: Page): Promise<() => Promise<string[]>> {
  const acts: string[] = []
  const context = page.context()
  context.on('request', (request) => {
    if (![desk.origin, 'blob:', 'data:'].some((own) => request.url().startsWith(own)))
      acts.push(`requested ${request.url()}`)
  })
  context.on('dialog', (dialog) => {
    acts.push(`opened a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  context.on('page', (opened) => acts.push(`opened a window: ${opened.url()}`))
  await page.addInitScript(() => {
    window.addEventListener('message', ({ data }) => {
      if (String(data).startsWith('deskPayload')) globalThis.deskPayload = String(data)
    })
  })
  return async () => {
    const mark = await page.evaluate(
      () => globalThis.deskPayload ?? ({} as { deskPayload?: string }).deskPayload,
    )
    return mark === undefined ? acts : [...acts, `left the mark ${mark}`]
  }
}

test('an act would be noticed', async ({ page }) => {
  const headers = { 'Access-Control-Allow-Origin': '*' }
  await page.route('https://attacker.example/**', (route) => route.fulfill({ headers, body: '' }))
  const acts = await watchForActs(page)
  // Lets the script run: this page has no policy.
  await page.goto('about:blank')
  await page.setContent(`<script>${payload('control')}</script>`)
  await expect
    .poll(async () => (await acts()).toSorted())
    .toEqual([
      expect.stringMatching(/^left the mark .*control/),
      'opened a dialog: desk-payload',
      'requested https://attacker.example/control',
    ])
})

for (const [folder, rows] of Object.entries(FOLDERS)) {
  test(`previewed, no hostile file acts, and each ends in something definite: ${folder}`, async ({
    page,
  }) => {
    test.slow()
    const acts = await watchForActs(page)
    // A violation would be a payload that only the policy stopped; the console watch fails the test on it.
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) =>
        console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`),
      )
    })
    const all = Object.values(FOLDERS).flat()
    expect(desk.files.map(({ name }) => name).filter((name) => !BUSY.has(name ?? ''))).toEqual(
      all.map(([name]) => name),
    )
    await page.goto(desk.list)
    for (const [name, shows] of rows) {
      await page.getByRole('link', { name: shownAs(name), exact: true }).click()
      const region = preview(page, name === undefined ? 'attachment.html' : shownAs(name))
      await expect(region.getByText(shows).first()).toBeVisible()
      if (shows === DAMAGED || shows === NOT_SHOWN)
        await expect(region.getByRole('button', { name: 'Download file' })).toBeVisible()
      await expect(
        page.locator('iframe, object, embed, main script, main style, [onerror], [onload], [onclick]'),
      ).toHaveCount(0)
      await expect(region.locator('a[href]')).toHaveCount(0)
      expect(await acts(), name).toEqual([])
    }
  })
}

test('opened by its address, every hostile file is a download and never a page', async ({ page }) => {
  const acts = await watchForActs(page)
  await page.goto(desk.list)
  const here = page.url()
  for (const { id, name } of desk.files) {
    const saving = page.waitForEvent('download')
    await expect(page.goto(desk.origin + desk.downloadAddress(id)), name).rejects.toThrow(
      'Download is starting',
    )
    await (await saving).cancel()
    expect(page.url()).toBe(here)
    expect(await acts(), name).toEqual([])
  }
})

const FILES_AT_ONCE = 8

/** What becomes of a file put to each use: `error`, except where a browser may show a picture. */
const REFUSED = {
  script: 'error',
  'module script': 'error',
  'style sheet': 'error',
  object: 'violation',
  embed: 'violation',
  'classic worker': 'error',
  'module worker': 'error',
  import: 'error',
  'service worker': 'error',
  frame: 'no page',
  'sandboxed frame': 'no page',
}

/** Runs in the page: puts an address to every use that could turn a file into script, and tells how each ended. */
async function embed(address: string): Promise<Record<string, string>> {
  const ends: Record<string, string> = {}
  const add = (label: string, element: HTMLElement): Promise<void> =>
    new Promise((resolve) => {
      for (const type of ['load', 'error'])
        element.addEventListener(type, () => {
          ends[label] = type
          resolve()
        })
      document.body.append(element)
    })
  // Neither element tells that it was blocked; the policy does.
  const plugin = (label: string, element: HTMLElement): Promise<void> =>
    new Promise((resolve) => {
      const listen = (event: SecurityPolicyViolationEvent): void => {
        if (event.effectiveDirective !== 'object-src' || !event.blockedURI.endsWith(address)) return
        document.removeEventListener('securitypolicyviolation', listen)
        ends[label] = 'violation'
        resolve()
      }
      document.addEventListener('securitypolicyviolation', listen)
      document.body.append(element)
    })
  const worker = (type: WorkerType): Promise<void> =>
    new Promise((resolve) => {
      const started = new Worker(address, { type })
      const end = (how: string): void => {
        ends[`${type} worker`] = how
        resolve()
      }
      started.addEventListener('message', ({ data }) => end(String(data)))
      started.addEventListener('error', () => end('error'))
    })
  const settled = (label: string, promise: Promise<unknown>): Promise<void> =>
    promise.then(
      () => void (ends[label] = 'load'),
      () => void (ends[label] = 'error'),
    )
  // A frame that turns into a download says nothing; the test hears of the download.
  const frames = {
    frame: Object.assign(document.createElement('iframe'), { src: address }),
    'sandboxed frame': Object.assign(document.createElement('iframe'), { src: address }),
  }
  frames['sandboxed frame'].setAttribute(
    'sandbox',
    'allow-scripts allow-same-origin allow-downloads allow-popups allow-top-navigation allow-modals',
  )
  document.body.append(...Object.values(frames))
  await plugin('object', Object.assign(document.createElement('object'), { data: address }))
  await plugin('embed', Object.assign(document.createElement('embed'), { src: address }))
  await Promise.all([
    add('image', Object.assign(document.createElement('img'), { src: address })),
    add('script', Object.assign(document.createElement('script'), { src: address })),
    add('module script', Object.assign(document.createElement('script'), { src: address, type: 'module' })),
    add('style sheet', Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address })),
    worker('classic'),
    worker('module'),
    settled('import', import(address)),
    settled('service worker', navigator.serviceWorker.register(address)),
  ])
  for (const [label, { contentDocument }] of Object.entries(frames))
    ends[label] = contentDocument?.documentElement.textContent === '' ? 'no page' : 'a page'
  return ends
}

test('embedded in a page of ours, no hostile file runs, styles or becomes a page', async ({
  page,
  consoleWatch,
}) => {
  test.slow()
  consoleWatch.expectRefusedEmbedding()
  const acts = await watchForActs(page)
  let downloads = 0
  page.on('download', (download) => {
    downloads += 1
    void download.cancel()
  })
  await page.goto(desk.list)
  for (let from = 0; from < desk.files.length; from += FILES_AT_ONCE) {
    const files = desk.files.slice(from, from + FILES_AT_ONCE)
    const addresses = files.map(({ id }) => desk.downloadAddress(id))
    const all = await Promise.all(addresses.map((address) => page.evaluate(embed, address)))
    for (const [index, { image, ...ends }] of all.entries()) {
      expect(ends, files[index]?.name).toEqual(REFUSED)
      expect(['load', 'error']).toContain(image)
    }
    expect(await acts(), files.map(({ name }) => name).join(', ')).toEqual([])
  }
  // Both frames of each file became downloads, and nothing came of any of them since.
  await expect.poll(() => downloads).toBe(2 * desk.files.length)
  expect(await acts()).toEqual([])
})

test('a sheet of vast size is declined with a message, and never opened by the page itself', async ({
  page,
}) => {
  const workers: string[] = []
  page.on('worker', (started) => workers.push(/([a-z]+)\.worker/.exec(started.url())?.[1] ?? started.url()))
  const region = await desk.open(page, 'vast.xlsx')
  await expect(region.getByRole('heading', { name: 'Too large to show' })).toBeVisible()
  await expect(region.getByRole('button', { name: 'Download file' })).toBeVisible()
  expect(workers).toEqual(['sheet'])
  await expect(region.locator('table')).toHaveCount(0)
})

test('a page that keeps its reader busy for half a minute is given up with a message', async ({ page }) => {
  await page.clock.install()
  const region = await desk.open(page, 'packed-twice.pdf')
  await expect(region.getByRole('button', { name: 'Rotate' })).toBeVisible()
  // The time runs from when the reader is asked for a page, which may be after its buttons are there.
  await expect(async () => {
    await page.clock.fastForward(30_000)
    await expect(region.getByText('This page takes too long to show.')).toBeVisible({ timeout: 1000 })
  }).toPass()
  await expect(
    region.getByText('Page 1 took too long to show. Download the file to see all of it.'),
  ).toBeVisible()
  // Its worker is gone: another document finds the computer free.
  const next = await desk.open(page, 'events.pdf')
  await expect(next.getByText('Script at every event')).toBeVisible()
})

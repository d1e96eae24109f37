// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { afterEach, expect, it, vi } from 'vitest'

const MOST_REQUESTS = 3
const MOST_SCRIPT_BYTES = 5_000

const page = readFileSync('e2e/bench/floor/index.html', 'utf8')
const script = readFileSync('e2e/bench/floor/floor.js', 'utf8')
/** In a variable: the page's script has no types. */
const FLOOR = './floor.js'

const CUSTOMERS = {
  results: [
    { id: 'a', customerName: 'Abara <b>Brewery</b>', emailAddress: 'hello@abara.example' },
    { id: 'b', customerName: 'Bexley Fencing' },
  ],
  pageNumber: 1,
  pageSize: 25,
  totalResults: 60,
}

afterEach(() => vi.unstubAllGlobals())

/** What the page itself makes a browser load; `data:` is no request. */
function filesOfPage(): string[] {
  return [...page.matchAll(/(?:src|href)="(?!data:)([^"]+)"/g)].map((match) => match[1] ?? '')
}

function rowLinks(): string[] {
  return [...document.querySelectorAll('tbody a')].map((link) => link.textContent)
}

it('is one script of its own, with no library but pdf.js', () => {
  expect(filesOfPage()).toEqual(['/assets/floor.js'])
  expect(gzipSync(script).length).toBeLessThanOrEqual(MOST_SCRIPT_BYTES)
  expect(script.match(/\bimport\b.*/g)).toEqual(['import(/* @vite-ignore */ PDF)'])
  expect(script).toContain("const PDF = '/assets/pdf.js'")
  expect(page).not.toMatch(/@import|url\(/)
})

it('shows its first row after three requests, and searches at every key', async () => {
  const urls: string[] = []
  vi.stubGlobal('fetch', (url: string) => {
    urls.push(decodeURIComponent(url))
    return Promise.resolve(Response.json(CUSTOMERS))
  })
  document.body.innerHTML = page.slice(page.indexOf('<body>') + 6, page.indexOf('</body>'))
  history.replaceState(null, '', '/companies/c/customers?pageSize=25')
  await import(/* @vite-ignore */ FLOOR)
  await vi.waitFor(() => expect(rowLinks()).toEqual(['Abara <b>Brewery</b>', 'Bexley Fencing']))
  // The page itself, its files and what it asks for.
  expect(1 + filesOfPage().length + urls.length).toBeLessThanOrEqual(MOST_REQUESTS)

  urls.length = 0
  const box = document.querySelector('input')
  for (const typed of ['b', 'be']) {
    if (box) box.value = typed
    box?.dispatchEvent(new Event('input', { bubbles: true }))
  }
  expect(urls).toHaveLength(2)
  expect(urls[1]).toContain('pageSize=25&query=metadata.isDeleted!=true&&{customerName~be||')
})

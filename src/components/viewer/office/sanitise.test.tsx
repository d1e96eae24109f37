import { expect, it } from 'vitest'
import { sanitise } from './sanitise.ts'

const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

async function html(source: string): Promise<string> {
  const host = document.createElement('div')
  host.append(await sanitise(source))
  return host.innerHTML
}

it.each([
  ['script', '<p>a</p><script>alert(1)</script>', '<p>a</p>'],
  ['handlers and styles', '<p onclick="x" style="y" class="z" id="w">a</p>', '<p>a</p>'],
  ['the targets of links', '<a href="javascript:x">a</a>', '<a>a</a>'],
  ['frames', '<iframe src="//x">a</iframe>b', 'b'],
  ['forms', '<form action="x"><input name="y">a</form>', 'a'],
  [
    'what fetches or covers',
    '<link rel="stylesheet" href="//x"><div style="position:fixed" background="//x">a</div>',
    '<div>a</div>',
  ],
])('leaves out %s', async (_, source, clean) => {
  expect(await html(source)).toBe(clean)
})

it('keeps text, structure and spans of cells', async () => {
  const table = '<table><tbody><tr><td colspan="2">a <strong>b</strong></td></tr></tbody></table>'
  expect(await html(table)).toBe(table)
})

it.each([
  ['tracked changes', '<p>a<ins>b</ins><del>c</del></p>'],
  ['the direction of a paragraph', '<p dir="rtl">a</p>'],
  [
    'levels of lists and parts of a document',
    '<section data-part="header"><p data-level="2">a</p></section>',
  ],
])('keeps %s', async (_, source) => {
  expect(await html(source)).toBe(source)
})

it('keeps the direction and level of a heading', async () => {
  expect(await html('<h1 dir="rtl" data-level="1">a</h1>')).toBe('<h3 dir="rtl" data-level="1">a</h3>')
})

it('puts headings below those of the page', async () => {
  expect(await html('<h1>a</h1><h2>b</h2><h6>c</h6>')).toBe('<h3>a</h3><h4>b</h4><h6>c</h6>')
})

it('keeps a picture inside the document, with a name', async () => {
  const host = document.createElement('div')
  host.append(await sanitise(`<img src="${PIXEL}">`))
  expect(host.querySelector('img')?.src).toBe(PIXEL)
  expect(host.querySelector('img')?.alt).toBe('Picture in the document')
})

it.each([
  ['from elsewhere', 'https://attacker.example/a.png', '[picture not stored in the file: Logo]'],
  [
    'of a kind that isn’t shown',
    'data:image/svg+xml;base64,AAAA',
    '[picture in a format this preview can’t show: Logo]',
  ],
  ['without a readable header', 'data:image/png;base64,AAAA', '[picture that can’t be read: Logo]'],
  [
    'that unpacks to gigabytes',
    `data:image/gif;base64,${btoa('GIF89a\xff\xff\xff\xff')}`,
    '[picture too large to show: Logo]',
  ],
])('a picture %s is named, never fetched', async (_, src, text) => {
  expect(await html(`<img src="${src}" alt="Logo">`)).toBe(text)
})

import { expect, it } from 'vitest'
import { clipHtml } from './clip-html.ts'

const LIMITS = { tags: 10, characters: 100, run: 50 }

it.each([
  ['a short document', '<p>Dear <b>all</b></p>'],
  ['a large picture', `<p><img src="data:image/png;base64,${'A'.repeat(10_000)}"></p>`],
  ['words alone', 'words'],
  ['nothing', ''],
])('%s stays as it is', (_, html) => {
  expect(clipHtml(html, LIMITS)).toEqual({ html, isClipped: false })
})

it.each([
  ['many elements', '<p>x</p>'.repeat(1_000), '<p>x</p>'.repeat(5)],
  ['many words', `<p>${'x'.repeat(40)}</p>`.repeat(100), `<p>${'x'.repeat(40)}</p>`.repeat(2)],
  ['one endless paragraph', `<p>${'x'.repeat(1_000)}</p>`, `<p>${'x'.repeat(50)}`],
])('of %s the beginning is left', (_, html, beginning) => {
  const clipped = clipHtml(html, LIMITS)
  expect(clipped.isClipped).toBe(true)
  expect(clipped.html.startsWith(beginning)).toBe(true)
  expect(clipped.html.length).toBeLessThan(beginning.length + 5)
})

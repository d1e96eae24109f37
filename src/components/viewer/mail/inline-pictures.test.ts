import { expect, it } from 'vitest'
import { withInlinePictures } from './inline-pictures.ts'

const picture = (contentId: string, mimeType = 'image/png', size = 3) => ({
  filename: null,
  mimeType,
  disposition: null,
  contentId,
  content: new Uint8Array(size).fill(1),
})

it.each([
  ['<img src="cid:a@x">', '<img src="data:image/png;base64,AQEB">'],
  ["<img src='CID:a@x'>", "<img src='data:image/png;base64,AQEB'>"],
  ['<img src=cid:a%40x>', '<img src=data:image/png;base64,AQEB>'],
  ['<img src="cid:none">', '<img src="cid:none">'],
  ['<img src="cid:page">', '<img src="cid:page">'],
  ['<p>cid:a@x</p>', '<p>cid:a@x</p>'],
])('%s becomes %s', (html, expected) => {
  expect(withInlinePictures(html, [picture('<a@x>'), picture('<page>', 'text/html')])).toBe(expected)
})

it('tells a picture by its bytes where its label says nothing', () => {
  const content = Uint8Array.from('GIF89a', (sign) => sign.charCodeAt(0))
  const unlabelled = { ...picture('<a>', 'application/octet-stream'), content }
  expect(withInlinePictures('<img src="cid:a">', [unlabelled])).toBe(
    `<img src="data:image/gif;base64,${btoa('GIF89a')}">`,
  )
  const other = picture('<a>', 'application/octet-stream')
  expect(withInlinePictures('<img src="cid:a">', [other])).toBe('<img src="cid:a">')
})

it('shows none so often that it takes the memory of the page', () => {
  const html = '<img src="cid:a">'.repeat(30)
  const shown = withInlinePictures(html, [picture('<a>', 'image/jpg', 1024 * 1024)])
  expect(shown.match(/data:image\/jpeg/g)).toHaveLength(24)
})

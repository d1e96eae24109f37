import fc from 'fast-check'
import { expect, it } from 'vitest'
import { textOfHtml } from './html-text.ts'

it.each([
  ['<p>Dear team</p><p>the <b>invoice</b></p>', '\nDear team\n\nthe invoice\n'],
  ['a<br>b<BR/>c', 'a\nb\nc'],
  ['<script>x</script>words<STYLE>p{}</STYLE >', 'words'],
  ['<script>never closed', ''],
  ['<title>Not read</title><base href="//x">read', 'read'],
  ['<a title="5 > 4" onclick=\'x>y\'>link</a>', 'link'],
  ['<!-- <p>no</p> -->yes<!doctype html><?xml?>', 'yes'],
  ['<!-- never closed <p>no</p>', ''],
  ['1 < 2 & 3 &amp; 4 &lt;b&gt;', '1 &lt; 2 & 3 &amp; 4 &lt;b&gt;'],
  ['<a href="never closed>x', ''],
  ['<svg><script>x</script><text>no</text></svg>yes', 'yes'],
  ['<p>İİİİİİ<SCRIPT>x</SCRIPT>yes', '\nİİİİİİyes'],
  ['<td>1</td><td>2</td>', ' 1  2 '],
])('%s reads %j', (html, words) => {
  expect(textOfHtml(html)).toBe(words)
})

it('leaves no tag in anything', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('<p>', '<script>', '"', '<!--', '<', '</'), (text, piece) => {
      expect(textOfHtml(text + piece + text)).not.toContain('<')
    }),
  )
})

it('takes a time in proportion to the length, whatever is left open', () => {
  const open = '<a b="'.repeat(200_000)
  expect(textOfHtml(open)).toBe('')
  expect(textOfHtml('< '.repeat(200_000)).length).toBe(200_000 * 5)
})

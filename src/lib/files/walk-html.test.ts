import { expect, it } from 'vitest'
import { walkHtml } from './walk-html.ts'

/** What the walk meets, in its order. */
const met = (html: string): string =>
  walkHtml(html, {
    text: (text) => (text === '' ? '' : `[${text}]`),
    tag: ({ written, name, isEnd }) => `{${isEnd ? 'end of ' : ''}${name}|${written}}`,
  })

it.each([
  ['text alone', 'a &amp; b', '[a &amp; b]'],
  ['tags in capitals, with quoted signs', '<P title="a>b">x</P>', '{p|<P title="a>b">}[x]{end of p|</P>}'],
  ['comments and declarations', '<!-- <b> --><!doctype html>x', '{|<!-- <b> -->}{|<!doctype html>}[x]'],
  [
    'content that isn’t meant to be read',
    '<style>b>i{}</style>x<script>a</script>',
    '{style|<style>}[x]{script|<script>}',
  ],
  ['a sign that begins no tag', '1 < 2', '[1 ]&lt;[ 2]'],
  ['a tag that never ends', 'a<b', '[a]{b|<b}'],
])('meets %s', (_, html, pieces) => {
  expect(met(html)).toBe(pieces)
})

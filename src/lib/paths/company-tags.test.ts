import { expect, it } from 'vitest'
import { isFilterable, parseTags, withoutTag, withTag } from './company-tags.ts'

it.each([
  ['', []],
  ['region=uk', [{ name: 'region', value: 'uk' }]],
  [
    'region=uk && team=invoice finance',
    [
      { name: 'region', value: 'uk' },
      { name: 'team', value: 'invoice finance' },
    ],
  ],
  ['region', []],
  ['=uk && region=', []],
  ['region!=uk && a=b=c && team=sales', [{ name: 'team', value: 'sales' }]],
])('reads %j', (text, tags) => expect(parseTags(text)).toEqual(tags))

it('adds a tag and takes it away again', () => {
  const one = withTag('', { name: 'region', value: 'uk' })
  const both = withTag(one, { name: 'team', value: 'sales' })
  expect(both).toBe('region=uk && team=sales')
  expect(withTag(both, { name: 'region', value: 'ie' })).toBe('team=sales && region=ie')
  expect(withoutTag(both, { name: 'region', value: 'uk' })).toBe('team=sales')
  expect(withoutTag(one, { name: 'region', value: 'uk' })).toBe('')
})

it.each([
  ['region', 'uk', true],
  ['region', 'a & b', false],
  ['re gion', 'uk', false],
  ['region', ' ', false],
])('%s=%s can be asked for: %s', (name, value, expected) => {
  expect(isFilterable({ name, value })).toBe(expected)
})

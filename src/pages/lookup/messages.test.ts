import { expect, it } from 'vitest'
import { facetLabel, matchMessage } from './messages.ts'

it.each([
  ['status', 'Active', 'Active', 'Active'],
  ['status', '-', '-', 'Not given'],
  ['changed', '-', '-', 'No date'],
  ['currency', 'GBP', 'GBP', 'GBP · British Pound'],
  ['currency', 'NO CODE', 'NO CODE', 'NO CODE'],
  ['country', 'gb', 'GB', 'United Kingdom'],
  ['country', "cote d'ivoire", 'Côte d’Ivoire', 'Côte d’Ivoire'],
  ['tax', 'yes', 'yes', 'Has a tax number'],
  ['tax', 'no', 'no', 'No tax number'],
] as const)('the %s %j is called %s', (facet, value, text, label) => {
  expect(facetLabel(facet, value, text)).toBe(label)
})

it('says how a line was found', () => {
  expect(matchMessage('email', 1, 1)).toBe('By email')
  expect(matchMessage('name', 2, 1200)).toBe('2 of 1,200 by name')
  expect(matchMessage(undefined, 1, 0)).toBe('Not found')
})

import { expect, it } from 'vitest'
import { lastingLink, saysNothing, viewLink } from './view-link.ts'

const LIST = 'https://desk.example/companies/a/customers'

it.each([
  [LIST, true],
  [`${LIST}?connection=one`, true],
  [`${LIST}?page=1`, false],
  [`${LIST}?connection=one&status=Active`, false],
])('%s says nothing of its list: %s', (href, expected) => {
  expect(saysNothing(href)).toBe(expected)
})

it.each([
  [LIST, `${LIST}?page=1`],
  [`${LIST}?connection=one`, `${LIST}?connection=one&page=1`],
  [`${LIST}?status=Active`, `${LIST}?status=Active`],
])('the link to %s doesn’t open a default in its place', (href, link) => {
  expect(lastingLink(href)).toBe(link)
})

it('links to views, wherever the list’s page stands in the address', () => {
  expect(viewLink(`${LIST}?q=a&page=3`, 'status=Archived')).toBe(`${LIST}?status=Archived`)
  expect(viewLink(`${LIST}?q=a`, '')).toBe(`${LIST}?page=1`)
  expect(viewLink('https://desk.example/#/companies/a/customers?q=a', 'q=b')).toBe(
    'https://desk.example/#/companies/a/customers?q=b',
  )
})

import { expect, it } from 'vitest'
import { importMessages } from './messages.ts'

it('a plan and its confirmation are counted', () => {
  expect(importMessages.send(1)).toBe('Send 1 change')
  expect(importMessages.confirm.what(2, 1, 'Acme', 'Xero')).toBe(
    '2 new customers and 1 update for Acme in Xero.',
  )
  expect(importMessages.confirm.what(0, 1200, 'Acme', 'Xero')).toBe('1,200 updates for Acme in Xero.')
  expect(importMessages.confirm.cost(52, 100_000, 900)).toBe(
    'Up to 52 requests to Codat, less than 1% of the daily quota; 900 left today.',
  )
  expect(importMessages.confirm.cost(250, 1000, 900)).toContain('25% of the daily quota')
  expect(importMessages.confirm.cost(52, undefined, undefined)).toBe('Up to 52 requests to Codat.')
})

it('costs and progress say what is known', () => {
  expect(importMessages.cost(3, undefined)).toMatch(
    /: 3 requests to Codat, or more if the list changes while we read it\.$/,
  )
  expect(importMessages.readingCustomers(10, undefined)).toBe('Reading 10 customers…')
  expect(importMessages.readingCustomers(10, 20)).toBe('Reading 10 of 20 customers…')
  expect(importMessages.source('a.csv', undefined)).toBe('a.csv')
  expect(importMessages.source('a.xlsx', 'One')).toBe('a.xlsx · One')
})

it('each refusal has its words', () => {
  const refusals = [
    'megabytes',
    'rows',
    'columns',
    'cellCharacters',
    'unpacked',
    'no-table',
    'not-a-table',
  ] as const
  const texts = refusals.map(importMessages.refusal)
  expect(new Set(texts).size).toBe(texts.length)
  expect(texts[1]).toContain('50,000')
})

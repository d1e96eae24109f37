import { expect, it } from 'vitest'
import { importMessages } from './messages.ts'

it('costs and sheets say what is known', () => {
  expect(importMessages.cost(3, undefined)).toMatch(
    /: 3 requests to Codat, or more if the list changes while we read it\.$/,
  )
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

import { afterEach, expect, it } from 'vitest'
import { pinCompany, pinnedCompanies } from './pinned-companies.ts'

afterEach(() => localStorage.clear())

it('keeps the pinned companies in the order they were pinned', () => {
  pinCompany('a', true)
  pinCompany('b', true)
  expect(pinnedCompanies()).toEqual(['a', 'b'])
  expect(pinCompany('a', false)).toEqual(['b'])
  expect(pinnedCompanies()).toEqual(['b'])
})

it('keeps the last 20, and none that something else has stored', () => {
  for (let index = 0; index < 25; index += 1) pinCompany(`c${index}`, true)
  expect(pinnedCompanies()).toHaveLength(20)
  expect(pinnedCompanies().at(-1)).toBe('c24')
  localStorage.setItem('desk.pinned-companies', '{"a":1}')
  expect(pinnedCompanies()).toEqual([])
})

import { beforeEach, expect, it } from 'vitest'
import { rememberColumns, rememberedColumns } from './import-columns.ts'

beforeEach(() => localStorage.clear())

it('columns are remembered by company and headings, the latest choice', () => {
  expect(rememberedColumns('a', ['Name'])).toBeUndefined()
  rememberColumns('a', ['Name'], ['contactName'])
  rememberColumns('a', ['Name'], ['customerName'])
  rememberColumns('b', ['Name'], [null])
  expect(rememberedColumns('a', ['Name'])).toEqual(['customerName'])
  expect(rememberedColumns('b', ['Name'])).toEqual([null])
  expect(rememberedColumns('a', ['Name', 'Email'])).toBeUndefined()
})

it('the oldest are forgotten', () => {
  for (let place = 0; place < 25; place++) rememberColumns('a', [`H${place}`], ['phone'])
  expect(rememberedColumns('a', ['H0'])).toBeUndefined()
  expect(rememberedColumns('a', ['H24'])).toEqual(['phone'])
})

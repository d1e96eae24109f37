import { describe, expect, test } from 'vitest'
import {
  emptyStringCustomers,
  ODD_IDS,
  oddIdCustomers,
  partlyDeletedCustomers,
  supplementalCustomers,
  unicodeCustomers,
  yearOneCustomers,
} from './special-customers.ts'

test.each([
  ['unicode', unicodeCustomers],
  ['odd IDs', oddIdCustomers],
  ['empty strings', emptyStringCustomers],
  ['year one', yearOneCustomers],
  ['supplemental data', supplementalCustomers],
  ['deleted records', partlyDeletedCustomers],
])('books with %s are made again each time, with IDs that differ', (_, make) => {
  const [first, second] = [make(), make()]
  expect(first).toEqual(second)
  expect(first[0]).not.toBe(second[0])
  expect(new Set(first.map(({ id }) => id)).size).toBe(first.length)
})

describe('names in all scripts', () => {
  const names = unicodeCustomers().map(({ customerName }) => customerName ?? '')

  test('run from right to left, join pictures and stack marks', () => {
    expect(names.some((name) => /\p{Script=Arabic}/u.test(name))).toBe(true)
    expect(names.some((name) => /\p{Script=Hebrew}/u.test(name))).toBe(true)
    expect(names.some((name) => name.includes('\u200d'))).toBe(true)
    expect(names.some((name) => /\p{Mn}{3}/u.test(name))).toBe(true)
  })

  test('include two that look alike and are not the same', () => {
    const alike = names.filter((name) => name.normalize() === 'Café Zoë')
    expect(alike).toHaveLength(2)
    expect(new Set(alike).size).toBe(2)
  })

  test('include two of 5,000 characters, one without a space', () => {
    const long = names.filter((name) => name.length === 5000)
    expect(long).toHaveLength(2)
    expect(long.filter((name) => !name.includes(' '))).toHaveLength(1)
  })
})

test('each odd ID has a record of its own', () => {
  expect(oddIdCustomers().map(({ id }) => id)).toEqual([...ODD_IDS])
})

test('every other record of blanks has a blank for everything, the others have names', () => {
  const names = emptyStringCustomers().map(({ customerName }) => customerName === '')
  expect(names).toEqual(Array.from({ length: 12 }, (_, index) => index % 2 === 0))
  expect(emptyStringCustomers()[0]).toMatchObject({
    emailAddress: '',
    contacts: [{ name: '', phone: [], address: { line1: '', country: '' } }],
  })
})

test('every third record was never changed, which is the year 1', () => {
  const years = yearOneCustomers().map(({ sourceModifiedDate }) => sourceModifiedDate?.startsWith('0001-'))
  expect(years).toEqual(Array.from({ length: 12 }, (_, index) => index % 3 === 0))
})

test('supplemental data nests, and its parts come and go', () => {
  const [first, second] = supplementalCustomers().map(({ supplementalData }) => supplementalData?.content)
  expect(first).toEqual({
    creditControl: { terms: '30 days', limit: 5000, onHold: true },
    loyalty: { tier: 'Gold', since: '2024-04-01', tags: ['trade', 'north'] },
  })
  expect(second).toEqual({ creditControl: { terms: '30 days', limit: 5250, onHold: false } })
})

test('every fourth record was deleted, and every second of those has no date', () => {
  const records = partlyDeletedCustomers()
  const deleted = records.filter(({ metadata }) => metadata?.isDeleted)
  expect(deleted).toHaveLength(10)
  expect(records.filter((one) => one.sourceModifiedDate === undefined)).toHaveLength(5)
  expect(deleted.filter((one) => one.sourceModifiedDate === undefined)).toHaveLength(5)
})

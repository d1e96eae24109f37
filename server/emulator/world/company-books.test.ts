import { describe, expect, test, vi } from 'vitest'
import { base } from '../books/hand-made.ts'
import type { Customer } from '../codat/wire.ts'
import { Books } from './company-books.ts'

const NOON = Date.UTC(2026, 10, 23, 12)
const NOON_TEXT = '2026-11-23T12:00:00Z'

const acme = base('1', { customerName: 'acme' })
const beta = base('2', { customerName: 'Beta', supplementalData: { content: { tier: 'Gold' } } })
const gone = base('3', { customerName: 'Gone', metadata: { isDeleted: true } })

const booksOf = (records: Customer[], synced = true) => new Books({ records: () => records, synced })
const names = (customers: Iterable<Customer>) => Array.from(customers, (customer) => customer.customerName)

describe('the books at the start', () => {
  test('are made on first use, once', () => {
    const records = vi.fn<() => Customer[]>(() => [acme])
    const books = new Books({ records, synced: true })
    expect(records).not.toHaveBeenCalled()
    expect(books.cache.size + books.source.size).toBe(2)
    expect(records).toHaveBeenCalledTimes(1)
  })

  test('hold deleted records in the cache only', () => {
    const books = booksOf([acme, gone])
    expect(names(books.source.values())).toEqual(['acme'])
    expect(names(books.cache.values())).toEqual(['acme', 'Gone'])
  })

  test('have an empty cache if Codat never read them', () => {
    const books = booksOf([acme], false)
    expect(books.source.size).toBe(1)
    expect(books.cache.size).toBe(0)
  })
})

const untaxed = ({ taxNumber: _kept, ...rest }: Customer) => rest

test('a read leaves out what the package keeps to itself', () => {
  const taxed = base('1', { customerName: 'acme', taxNumber: 'T' })
  const books = new Books({ records: () => [taxed, beta], synced: true, returned: untaxed })
  expect(books.cache.get('1')).not.toHaveProperty('taxNumber')
  expect(books.source.get('1')).toHaveProperty('taxNumber', 'T')
  const before = [...books.cache.values()]
  books.applySync(books.source, NOON)
  expect([...books.cache.values()]).toEqual(before)
  books.applySync(new Map(books.source).set('1', { ...taxed, taxNumber: 'U' }), NOON)
  expect(books.cache.get('1')).toMatchObject({ modifiedDate: NOON_TEXT })
  expect(books.cache.get('1')).not.toHaveProperty('taxNumber')
})

describe('customers in order', () => {
  test('are ordered by name, or as wanted', () => {
    const books = booksOf([gone, beta, acme])
    expect(names(books.ordered())).toEqual(['acme', 'Beta', 'Gone'])
    expect(names(books.ordered('-id'))).toEqual(['Gone', 'Beta', 'acme'])
    expect(() => books.ordered('shoeSize')).toThrow('Could not resolve property')
  })

  test('stay in their order until the next sync', () => {
    const books = booksOf([acme])
    const before = books.ordered()
    books.source.set('0', base('0', { customerName: 'Aardvark' }))
    expect(books.ordered()).toBe(before)
    books.applySync(books.source, NOON)
    expect(names(books.ordered())).toEqual(['Aardvark', 'acme'])
  })
})

describe('a sync', () => {
  test('brings new and changed records, stamped with its time', () => {
    const books = booksOf([acme])
    books.source.set('1', { ...acme, customerName: 'Acme Ltd' })
    books.source.set('2', beta)
    expect(names(books.cache.values())).toEqual(['acme'])
    books.applySync(books.source, NOON)
    expect([...books.cache.values()]).toEqual([
      { ...acme, customerName: 'Acme Ltd', modifiedDate: NOON_TEXT },
      { ...beta, modifiedDate: NOON_TEXT },
    ])
  })

  test('leaves what did not change as it was, each time', () => {
    const books = booksOf([acme])
    books.applySync(books.source, NOON)
    expect(books.cache.get('1')).toBe(acme)
    books.source.set('1', { ...acme, customerName: 'Acme Ltd' })
    books.applySync(books.source, NOON)
    const copied = books.cache.get('1')
    books.applySync(books.source, NOON + 60_000)
    expect(books.cache.get('1')).toBe(copied)
  })

  test('flags what vanished, once, without its supplemental data', () => {
    const books = booksOf([acme, beta])
    books.source.delete('2')
    books.applySync(books.source, NOON)
    const { supplementalData: _, ...rest } = beta
    const flagged = { ...rest, modifiedDate: NOON_TEXT, metadata: { isDeleted: true } }
    expect(books.cache.get('2')).toEqual(flagged)
    books.applySync(books.source, NOON + 60_000)
    expect(books.cache.get('2')).toEqual(flagged)
  })

  test('brings a vanished record back if it reappears', () => {
    const books = booksOf([acme])
    books.applySync(new Map(), NOON)
    books.applySync(new Map([['1', acme]]), NOON)
    expect(books.cache.get('1')).toEqual({ ...acme, modifiedDate: NOON_TEXT })
  })
})

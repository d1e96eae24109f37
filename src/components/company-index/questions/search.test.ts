import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SAMPLE } from './records.fixture.ts'
import { searchRecords } from './search.ts'
import type { SearchQuestion } from './search.ts'

const search = (q: string, more: Partial<SearchQuestion['parameters']> = {}) =>
  searchRecords(SAMPLE, { q, filters: {}, offset: 0, limit: 10, ...more })
const idsOf = (q: string): (string | undefined)[] => search(q).hits.map(({ id }) => id)

describe('a search finds', () => {
  it.each([
    ['a name without its accents', "zoe's cafe", ['1']],
    ['words in any order and in any field', 'leeds hello MARKET zoë', ['1']],
    ['a city of an address', 'koln', ['2']],
    ['a contact', 'bo ek', ['4', '1']],
    ['a contact’s email', 'BO@ek', ['1']],
    ['a tax number', 'gb 123 4567 89', ['1']],
    ['a registration number', '00987654', ['4']],
    ['what no schema knows', 'x-77', ['4']],
    ['a phone number by its digits', '02079460012', ['1']],
    ['the same with a country code', '+44 20 7946 0012', ['1']],
    ['a national number for one with a code', '(0113) 496-0999', ['2']],
    ['a contact’s phone', '07700900123', ['1']],
    ['a part of a phone number, with a word', 'zoë 7946 0012', ['1']],
    ['a record that can’t be read', 'unread able', ['5']],
    ['an ID before what only has it in it', '2', ['2', '1']],
    ['invisible characters or not', '\u200bac\u00adme\u200b', ['3', '2']],
    ['nothing for a word that is nowhere', 'acme nowhere', []],
    ['nothing for a status, which is a filter', 'archived', []],
  ])('%s', (_, q, ids) => {
    expect(idsOf(q)).toEqual(ids)
  })
})

it('names the fields in which words were found that the name hasn’t', () => {
  expect(search('zoe leeds').hits[0]?.found).toEqual([{ path: 'addresses[0].city', text: 'Leeds' }])
  expect(search('zoe').hits[0]?.found).toEqual([])
  expect(search('+447700900123').hits[0]?.found).toEqual([
    { path: 'contacts[0].phone[0].number', text: '07700 900123' },
  ])
})

it('filters, and gives the window that is asked for', () => {
  expect(search('acme', { filters: { deleted: 'no' } }).hits.map(({ id }) => id)).toEqual(['2'])
  expect(search('', { filters: { currency: 'EUR', status: 'Archived' } })).toMatchObject({
    total: 1,
    hits: [{ id: '3', isDeleted: true }],
  })
  expect(search('', { offset: 1, limit: 2 })).toMatchObject({ total: 5, hits: [{ id: '2' }, { id: '4' }] })
})

it('finds a record by any part of any of its words, whatever their case', () => {
  const words = ['zoë', 'müller', 'hello@zoes-cafe.example', 'market', 'leeds', 'kingdom', 'bo@ek.example']
  fc.assert(
    fc.property(fc.shuffledSubarray(words, { minLength: 1 }), fc.boolean(), fc.nat(2), (some, upper, cut) => {
      const q = some.map((word) => word.slice(cut)).join('  ')
      expect(idsOf(upper ? q.toUpperCase() : q)).toContain('1')
    }),
    { numRuns: 50 },
  )
})

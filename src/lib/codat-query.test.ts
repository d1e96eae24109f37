import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildQuery, isUnsearchable, searchWords } from './codat-query.ts'

const searchIn = ['customerName', 'emailAddress']

describe('searching with Codat’s query language', () => {
  it('asks for every word in any of the properties, with braces around each choice', () => {
    expect(buildQuery({ text: 'acme  ltd', searchIn, clauses: ['status=Active'] }).query).toBe(
      'status=Active&&{customerName~acme||emailAddress~acme}&&{customerName~ltd||emailAddress~ltd}',
    )
  })

  it('asks nothing when nothing is searched or filtered', () => {
    expect(buildQuery({ text: '  ', searchIn, clauses: [] }).query).toBeUndefined()
  })

  it('splits words at characters that cannot be quoted', () => {
    expect(searchWords('M&S {a=b}||c~d')).toEqual(['M', 'S', 'a', 'b', 'c', 'd'])
  })

  it('a comma separates words', () => {
    for (const text of ['Lovelace, Ada', 'Lovelace,Ada', 'Lovelace , Ada,', 'Lovelace、Ada'])
      expect(searchWords(text)).toEqual(['Lovelace', 'Ada'])
  })

  it('leaves out what would make the query too long, and says so', () => {
    const words = Array.from({ length: 60 }, (_, index) => `word-number-${index}-with-some-length`)
    const { query, dropped } = buildQuery({ text: words.join(' '), searchIn, clauses: [] })
    expect(query?.length).toBeLessThan(2048)
    expect(dropped.length).toBeGreaterThan(0)
  })

  it('never lets what is typed become an operator, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const { query = '' } = buildQuery({ text, searchIn, clauses: [] })
        expect(query.length).toBeLessThan(2048)
        const clauses = query === '' ? [] : query.split('&&')
        for (const clause of clauses)
          expect(clause).toMatch(/^\{customerName~[^\s,&|{}=!~<>]+\|\|emailAddress~[^\s,&|{}=!~<>]+\}$/u)
      }),
    )
  })
})

describe('a search without a word', () => {
  it('is one of reserved characters alone', () => {
    for (const text of ['&', ' && ', '{}', '<=>']) expect(isUnsearchable(text)).toBe(true)
    for (const text of ['', '  ', 'R&D', '#', '%']) expect(isUnsearchable(text)).toBe(false)
  })
})

import { expect, it } from 'vitest'
import { searchTerms } from './search-words.ts'

const wordsOf = (q: string) => searchTerms(q).map(({ words }) => words.join(' '))

it('takes each word by itself, and a phone number as one', () => {
  expect(wordsOf('Café  du, Monde')).toEqual(['cafe', 'du', 'monde'])
  expect(wordsOf('acme +44 (20) 7946-0012 ltd')).toEqual(['acme', '+44 (20) 7946-0012', 'ltd'])
  expect(wordsOf(' ')).toEqual([])
})

it('looks for digits only where there are enough', () => {
  expect(searchTerms('12 1985')).toMatchObject([{ digits: ['121985'] }])
  expect(searchTerms('1985')).toMatchObject([{ digits: [] }])
  expect(searchTerms('a12345')).toMatchObject([{ digits: [] }])
})

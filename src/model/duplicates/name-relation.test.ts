import { expect, test } from 'vitest'
import { comparedNames } from './compared-name.ts'
import { compareNames } from './name-relation.ts'

const COMMON: Readonly<Record<string, number>> = { bakery: 40, martin: 5, marten: 3, anna: 9, anne: 9 }
const corpus = {
  size: 1000,
  wordCount: (word: string) => COMMON[word] ?? 1,
  isPlace: (word: string) => ['leeds', 'york', 'north'].includes(word),
}
const relate = (one: string, other: string) => compareNames(comparedNames(one), comparedNames(other), corpus)

test.each([
  ['Acme Ltd', 'ACME Limited', 'same'],
  ['Smith, John', 'John Smith', 'same'],
  ['North Wind', 'Northwind', 'same'],
  ['Müller', 'Mueller', 'same'],
  ['John Smith t/a Smith Plumbing', 'Smith Plumbing Ltd', 'same'],
  ['Northwind Bakery', 'Northwnd Bakery', 'typo'],
  ['Northwind Bakery', 'Nortwhind Bakery', 'typo'],
  ['Alder Builder', 'Alder Builders', 'typo'],
  ['Martin Holloway', 'Marten Holloway', 'sibling'],
  ['Anna Holloway', 'Anne Holloway', 'sibling'],
  ['Kay', 'Key', 'different'],
  ['J Holloway', 'John Holloway', 'initial'],
  ['Acme', 'Acme Catering', 'part'],
  ['Acme', 'Acme Leeds', 'sibling'],
  ['Acme Leeds', 'Acme York', 'sibling'],
  ['Acme 12', 'Acme 13', 'sibling'],
  ['Acme 12', 'Acme', 'sibling'],
  ['Acme II', 'Acme III', 'sibling'],
  ['John Holloway', 'John Holloway Jr', 'sibling'],
  ['Mr Holloway', 'Mrs Holloway', 'sibling'],
  ['Acme Unit A', 'Acme Unit B', 'sibling'],
  ['John Holloway', 'Mary Holloway', 'sibling'],
  ['Holloway Consulting', 'Jane Holloway Advice', 'overlap'],
  ['Alder Bakery', 'Osprey Bakery', 'different'],
  ['Acme', '', 'different'],
])('%s and %s: %s', (one, other, relation) => {
  expect(relate(one, other).relation).toBe(relation)
  expect(relate(other, one).relation).toBe(relation)
})

test('tells two kinds of company from two spellings of one kind', () => {
  expect(relate('Acme Ltd', 'Acme GmbH').formsDiffer).toBe(true)
  expect(relate('Acme Ltd', 'Acme Limited').formsDiffer).toBe(false)
  expect(relate('Acme Ltd', 'Acme').formsDiffer).toBe(false)
})

import { expect, test } from 'vitest'
import { contactBlocks } from './candidate-pairs.ts'
import { customerOf } from './customer.fixture.ts'
import { duplicateCorpus, emailKey } from './duplicate-corpus.ts'
import { duplicateSubject } from './duplicate-subject.ts'

test('counts words once a customer, knows towns, and how many share an email', () => {
  const customers = [
    customerOf('Acme Acme Bakery', { emailAddress: 'a@x.example', addresses: [{ city: 'Leeds' }] }),
    customerOf('Alder Bakery', { emailAddress: 'A@x.example' }),
  ]
  const subjects = customers.flatMap((customer) => duplicateSubject(customer) ?? [])
  const corpus = duplicateCorpus(subjects, contactBlocks(subjects))
  expect(['acme', 'bakery', 'nobody'].map(corpus.wordCount)).toEqual([1, 2, 0])
  expect(['leeds', 'north', 'bakery'].map(corpus.isPlace)).toEqual([true, true, false])
  expect(corpus.holders(emailKey('a@x.example'))).toBe(2)
})

import { expect, it } from 'vitest'
import { findQuery, isLongEnough } from './find-query.ts'

it.each([
  [
    'Acme Trading',
    'name',
    '{customerName~Acme||contactName~Acme}&&{customerName~Trading||contactName~Trading}',
  ],
  ['kim@acme.example', 'email', 'emailAddress~kim@acme.example'],
  [
    '020 7946 0012',
    'phone',
    '{phone~0012}||{phone~012&&phone~60}||{phone~12&&phone~600}||{phone~12&&phone~00&&phone~46}',
  ],
  ['9', 'number', '{id~9||registrationNumber~9||taxNumber~9}'],
  ['a{b}=c', 'email', 'emailAddress~a&&emailAddress~b&&emailAddress~c'],
] as const)('%s as a %s', (text, kind, query) => {
  expect(findQuery(text, kind)).toEqual({ query, dropped: [] })
})

it('a phone number is looked for without its extension', () => {
  expect(findQuery('020 7946 0012 ext. 5', 'phone')).toEqual(findQuery('020 7946 0012', 'phone'))
  expect(isLongEnough('123 x4567', 'phone')).toBe(false)
})

it('a number is looked for as it was typed, without what it is grouped with, and in groups', () => {
  const parts = findQuery('GB 123 4567 89', 'number').query?.split('}||{')
  expect(parts).toHaveLength(6)
  expect(parts?.[1]).toBe('{id~GB123456789||registrationNumber~GB123456789||taxNumber~GB123456789}')
  expect(parts?.[2]).toBe('{registrationNumber~6789||taxNumber~6789}')
})

it('words that Codat has no room for are named', () => {
  const words = Array.from({ length: 60 }, (_, place) => `a-rather-long-word-${place}`)
  const { query = '', dropped } = findQuery(words.join(' '), 'name')
  expect(query.length).toBeLessThan(2048)
  expect(dropped).toEqual(words.slice(-dropped.length))
})

it.each([
  ['A', 'name', false],
  ['AB', 'name', true],
  ['&&', 'name', false],
  ['@ac', 'email', true],
  ['123', 'phone', false],
  ['(12) 34', 'phone', true],
  ['call me', 'phone', false],
  ['9', 'number', true],
  ['', 'number', false],
] as const)('%j is enough for a %s: %s', (text, kind, expected) => {
  expect(isLongEnough(text, kind)).toBe(expected)
})

import { expect, test } from 'vitest'
import { comparedNames } from './compared-name.ts'

const joined = (name: string) => comparedNames(name).map((one) => one.joined)

test.each([
  ['Müller & Sohn GmbH', 'MUELLER UND SOHN G.m.b.H.'],
  ['Jørgen Ødegård', 'Jorgen Odegard'],
  ['Łukasz Wiśniewski', 'Lukasz Wisniewski'],
  ["O'Rourke Ltd", 'ORourke Limited'],
  ['The Acme Company', 'Acme Co.'],
  ['North-Wind', 'Northwind'],
  ['S. R. O. Bakery', 'SRO Bakery'],
  ['Smith Bros', 'Smith Brothers'],
  ['Dr. Jane Doe', 'Jane Doe'],
  ['John Smith t/a Smith Plumbing', 'Smith Plumbing'],
  ['John Smith trading as Smith Plumbing', 'John Smith'],
])('%s and %s have a name in common', (one, other) => {
  const others = joined(other)
  expect(joined(one).some((name) => others.includes(name))).toBe(true)
})

test.each([
  ['Acme Leeds', 'Acme York'],
  ['Acme 1', 'Acme 2'],
  ['Bauer', 'Bar'],
  ['Unit A', 'Unit B'],
])('%s and %s have none', (one, other) => {
  const others = joined(other)
  expect(joined(one).some((name) => others.includes(name))).toBe(false)
})

test('keeps the order apart from the words, and tells the title and the form', () => {
  expect(comparedNames('Mrs. Zoë Abara Ltd.')).toEqual([
    { words: ['zoe', 'abara'], joined: 'zoeabara', sorted: 'abara zoe', form: 'ltd', title: 'ms' },
  ])
  expect(comparedNames('Smith, John')[0]?.sorted).toBe(comparedNames('John Smith')[0]?.sorted)
})

test.each(['constructor', '__proto__', 'toString valueOf'])('%s is a name like any other', (name) => {
  for (const { words } of comparedNames(name))
    expect(words.map((word) => typeof word)).not.toContain('function')
  expect(joined(`${name} Ltd`)).toEqual(joined(`${name} Limited`))
})

test.each(['', ' ', '---', '\u200b'])('%j is no name', (text) => {
  expect(comparedNames(text)).toEqual([])
})

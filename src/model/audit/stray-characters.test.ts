import { expect, test } from 'vitest'
import { strayCharacters } from './stray-characters.ts'

const problemOf = (text: string) =>
  strayCharacters([{ path: 'a', template: 'a', text }]).map(({ problem }) => problem)[0]

test.each(['Acme', 'Acme & Co', '', '   ', '👩🏽‍🌾 Rosa'])('%j is clean', (text) => {
  expect(problemOf(text)).toBeUndefined()
})

test.each([
  ['Acme ', 'before or after'],
  ['\u200bAcme', 'before or after'],
  ['Ac\u00adme', 'inside'],
  ['Acme\u00a0Ltd', 'inside'],
  ['Acme\nLtd', 'inside'],
  ['Acme  Ltd', 'in a row'],
])('%j has characters nobody sees', (text, where) => {
  expect(problemOf(text)).toContain(where)
})

import { expect, test } from 'vitest'
import { writtenNameKey, similarQuery } from './same-name.ts'

test.each([
  ['Harbour Works Ltd.', '\u202aHARBOUR\u00a0Works, Ltd\u200b'],
  ['O’Brien & Sons', "o'brien & sons"],
  ['Straße (Nord)', 'STRASSE Nord'],
  ['ＧＢ Café', 'gb cafe\u0301'],
])('%j and %j are one name', (one, other) => {
  expect(writtenNameKey(one)).toBe(writtenNameKey(other))
})

test.each([
  ['Café Nord', 'Cafe Nord'],
  ['Harbour Works', 'Harbour Work'],
])('%j and %j are two names', (one, other) => {
  expect(writtenNameKey(one)).not.toBe(writtenNameKey(other))
})

const shown = 'metadata.isDeleted!=true'
test.each([
  ['Harbour\u200b Ltd', `${shown}&&{customerName~har||customerName~bour}&&customerName~ltd`],
  ['Café', `${shown}&&customerName~caf`],
  ['Müller', `${shown}&&{customerName~ll||customerName~er}`],
  ['王小明', `${shown}&&customerName~王小明`],
  ['ＧＢ~X', `${shown}&&customerName~gb`],
  ['é', undefined],
])('%j is looked for by %j', (name, query) => {
  expect(similarQuery(name)).toBe(query)
})

test('a long name leaves room in the query', () => {
  const name = Array.from({ length: 60 }, (_, place) => `${'abcdefghij'.repeat(10)}${place}`).join(' ')
  expect(similarQuery(name)?.length).toBeLessThan(2048)
})

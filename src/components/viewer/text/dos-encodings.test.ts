import { expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'
import { decodeDos, isDos } from './dos-encodings.ts'
import { detectEncoding } from './detect-encoding.ts'

const bytesOf = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

it.each([
  ['ibm850', 'M\x81ller Gr\x94\xe1e \x9cre \xbd', 'Müller Größe £re ¢'],
  ['ibm437', 'A\x80B \xe1 \xe4 \x9b', 'AÇB ß Σ ¢'],
  ['ibm852', '\x9d\xa2d\xab Wa\x88\xa9sa', 'Łódź Wałęsa'],
])('%s', (encoding, bytes, text) => {
  expect([isDos(encoding), decodeDos(bytesOf(bytes), encoding)]).toEqual([true, text])
})

it('no other encoding is one of DOS', () => {
  expect(['windows-1252', 'toString'].map(isDos)).toEqual([false, false])
})

/** What programs wrote, what is read, and whether it is said to be a guess. */
it.each([
  ['a German list of DOS', 'M\x81ller;K\x94ln;Stra\xe1e 5', 'Müller;Köln;Straße 5', false],
  ['a French one', 'Soci\x82t\x82 G\x82n\x82rale', 'Société Générale', false],
  ['a Danish one', 'S\x9bren \x91r\x9b', 'Søren ærø', false],
  ['a Polish one', '\x9d\xa2d\xab;Wa\x88\xa9sa', 'Łódź;Wałęsa', false],
  ['a Mac’s', 'M\x9fller;Gr\x9a\xa7e', 'Müller;Größe', false],
  ['an apostrophe of Windows', 'it\x92s the dogs\x92 food', 'it’s the dogs’ food', false],
  ['quotations of Windows', '\x93Hello,\x94 she said \x96 twice', '“Hello,” she said – twice', false],
  ['dots of Windows', 'and so on\x85', 'and so on…', true],
  ['French quotations', '\xabBonjour\xbb', '«Bonjour»', false],
  ['degrees', '20 \xb0C', '20 °C', false],
  ['a letter of many languages', 'Mu\xf1oz Le\xf3n', 'Muñoz León', true],
])('%s', async (_, bytes, text, isGuess) => {
  const found = await detectEncoding(new Blob([bytesOf(bytes)]))
  expect([decodeText(bytesOf(bytes), found.encoding), found.isGuess]).toEqual([text, isGuess])
})

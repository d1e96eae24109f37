import { expect, test } from 'vitest'
import { searchedText } from './searched-text.ts'
import { findUnseen } from './unseen-text.ts'

test.each([
  ['\u202a+44 20 7946 0018\u202c', '+44 20 7946 0018'],
  ['\u2066Harbour\u2069\u00a0Works', 'Harbour Works'],
  ['Har\u200bbour\u200b', 'Harbour'],
  ['\ufeffHar\u200cbour\u200d', 'Harbour'],
  ['co\u00adoperate\u2060', 'cooperate'],
  ['\u200eשלום\u200f', 'שלום'],
  ['山田\u3000太郎', '山田 太郎'],
  ['one\r\n\ttwo ', 'one   two'],
  ['\u200b\u00a0', ''],
])('%j is searched for as %j', (text, searched) => {
  expect(searchedText(text)).toBe(searched)
  expect(findUnseen(searched)).toEqual([])
})

test.each([
  'علی\u200cرضا',
  'क्\u200dष',
  '👩🏽\u200d🚀 ❤\ufe0f',
  '葛\u{e0100}城',
  'O’Brien & Sons “Lantern”',
  'two  words',
])('%j is searched for as it is', (text) => {
  expect(searchedText(text)).toBe(text)
})

import { expect, it } from 'vitest'
import { recodePart } from './recode-parts.ts'

const recode = (head: string, body: string) =>
  recodePart({ start: 0, boundary: '', head, body: `\r\n${body}` })
const utf8 = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text))

it.each([
  ['cp850', 'M\x81ller', 'Müller'],
  ['IBM437', 'M\x81ller', 'Müller'],
  ['cp-852', '\x9d\xa2d\xab', 'Łódź'],
  ['utf-7', 'M+APw-ller', 'Müller'],
  ['UNICODE-1-1-UTF-7', 'M+APw-ller', 'Müller'],
  ['utf-16', '\xfe\xff\0H\x20\xac', 'H€'],
  ['UTF-16', '\0H\0a\0l\0l\0o\x20\xac\0!\0!', 'Hallo€!!'],
  ['utf-16le', 'H\0\xac\x20', 'H€'],
  ['unicode', 'Gr\xc3\xb6\xc3\x9fe', 'Größe'],
  ['cp932', '\x93\xfa\x96{', '日本'],
  ["'utf-8'", '\xe2\x82\xac', '€'],
])('a text in %s becomes UTF-8', (charset, bytes, text) => {
  expect(recode(`Content-Type: text/plain;\r\n charset="${charset}"; x=1\r\n`, bytes)).toEqual({
    head: 'Content-Type: text/plain;\r\n charset=utf-8; x=1\r\n',
    body: `\r\n${utf8(text)}\r\n`,
    isUnknown: false,
  })
})

it.each([
  ['one that browsers know', 'Content-Type: text/plain; charset=koi8-r\r\n', '\xcb', false],
  ['none', 'Content-Type: text/plain\r\n', '\xcb', false],
  ['one nobody knows, and doesn’t matter', 'Content-Type: text/plain; charset=x-klingon\r\n', 'a', false],
  ['one nobody knows', 'Content-Type: text/plain; charset=x-klingon\r\n', '\xcb', true],
  [
    'one of shifted letters that nobody knows',
    'Content-Type: text/plain; charset=hz-gb-2312\r\n',
    '~{Ky~}',
    true,
  ],
  ['another', 'Content-Type: text/plain; charset=ISO-2022-KR\r\n', '\x0eAv\x0f', true],
  ['one of four bytes', 'Content-Type: text/plain; charset=utf-32\r\n', '\0\0\0H', true],
  ['one that names none', 'Content-Type: text/plain; charset=unknown-8bit\r\n', '\xcb', false],
  ['that of a file', 'Content-Type: application/pdf; charset=cp850\r\n', '\x81', false],
])('leaves a part with %s as it is', (_, head, body, isUnknown) => {
  expect(recode(head, body)).toEqual({ head, body: undefined, isUnknown })
})

it('words of headers become UTF-8, and those that are known stay', () => {
  const { head } = recode('Subject: =?cp850?q?Gr=94_=E1?= =?utf-8?q?=C3=BC?= =?x?q?=81?=\r\n', '')
  expect(head).toBe(`Subject: =?utf-8?B?${btoa(utf8('Grö ß'))}?= =?utf-8?q?=C3=BC?= =?x?q?=81?=\r\n`)
})

it('a letter may be cut between the words of a header', () => {
  const { head } = recode('Subject: =?UTF-8?B?4oI=?=\r\n =?utf-8?B?rCA1?= =?iso-8859-1?Q?=E9?=\r\n', '')
  expect(head).toBe(`Subject: =?utf-8?B?${btoa(utf8('€ 5'))}?= =?iso-8859-1?Q?=E9?=\r\n`)
  expect(recode('Subject: =?utf-8*en?Q?=C3?= =?utf-8*en?Q?=A9_x?=\r\n', '').head).toBe(
    `Subject: =?utf-8?B?${btoa(utf8('é x'))}?=\r\n`,
  )
})

it('words that nobody can decode are told', () => {
  expect(recode('Subject: =?x-klingon?Q?=cb?=\r\n', '').isUnknown).toBe(true)
  expect(recode('Subject: =?x-klingon?Q?abc?=\r\n', '').isUnknown).toBe(false)
})

import { expect, it } from 'vitest'
import { recodePart } from './recode-parts.ts'

const recode = (head: string, body: string) => recodePart({ start: 0, head, body: `\r\n${body}` })
const utf8 = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text))

it.each([
  ['cp850', 'M\x81ller', 'Müller'],
  ['IBM437', 'M\x81ller', 'Müller'],
  ['cp-852', '\x9d\xa2d\xab', 'Łódź'],
  ['utf-7', 'M+APw-ller', 'Müller'],
  ['UNICODE-1-1-UTF-7', 'M+APw-ller', 'Müller'],
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
  ['one that names none', 'Content-Type: text/plain; charset=unknown-8bit\r\n', '\xcb', false],
  ['that of a file', 'Content-Type: application/pdf; charset=cp850\r\n', '\x81', false],
])('leaves a part with %s as it is', (_, head, body, isUnknown) => {
  expect(recode(head, body)).toEqual({ head, body: undefined, isUnknown })
})

it('words of headers become UTF-8, and those that are known stay', () => {
  const { head } = recode('Subject: =?cp850?q?Gr=94_=E1?= =?utf-8?q?=C3=BC?= =?x?q?=81?=\r\n', '')
  expect(head).toBe(`Subject: =?utf-8?B?${btoa(utf8('Grö ß'))}?= =?utf-8?q?=C3=BC?= =?x?q?=81?=\r\n`)
})

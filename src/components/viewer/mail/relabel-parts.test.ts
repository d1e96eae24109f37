import { expect, it } from 'vitest'
import { actualEncoding, withEncoding } from './relabel-parts.ts'

const part = (head: string, body: string) => ({ start: 0, boundary: '', head, body: `\r\n${body}` })
const TEXT = 'Content-Type: text/plain\r\n'
const PACKED = 'Content-Transfer-Encoding: base64\r\n'

it.each<[string, string, string, string | undefined]>([
  ['words labelled base64', PACKED, 'Dear Ada, please pay.', '8bit'],
  ['one word labelled base64', PACKED, 'Hello', undefined],
  [
    'base64 with a footer of a list',
    PACKED,
    `${btoa('Dear Ada, please pay. '.repeat(3))}\n____\nmailing list info`,
    undefined,
  ],
  ['base64 with spaces', PACKED, 'RGVhciBBZGEs IHBsZWFzZSBwYXku', undefined],
  ['base64 without a label', TEXT, btoa('Dear Ada, please pay.'), 'base64'],
  ['base64 of a picture as text', TEXT, btoa('\x89PNG\0\0\0\0\0\0\0\0\0\0\0\0\0\0'), undefined],
  ['a PDF without a label', 'Content-Type: application/pdf\r\n', btoa('%PDF-1.7 and so on and on'), 'base64'],
  ['a key', TEXT, '-----BEGIN KEY-----\nAAAAB3NzaC1yc2EAAAADAQABAAABAQDf\n-----END KEY-----', undefined],
  ['a long word', TEXT, 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', undefined],
  ['escapes without a label', TEXT, 'K=C3=B6ln =3D Cologne', 'quoted-printable'],
  ['an equals sign', TEXT, 'a=b K=C3=B6ln =3D', undefined],
  ['a mail in a mail', 'Content-Type: message/rfc822\r\n', btoa('Dear Ada, please pay.'), undefined],
  ['nothing', PACKED, '', undefined],
])('%s', (_, head, body, encoding) => {
  expect(actualEncoding(part(head, body))).toBe(encoding)
})

it('names another encoding in the place of the old one', () => {
  expect(withEncoding('A: 1\r\nContent-Transfer-Encoding:\r\n base64\r\nB: 2', '8bit')).toBe(
    'A: 1\r\nB: 2\r\nContent-Transfer-Encoding: 8bit\r\n',
  )
})

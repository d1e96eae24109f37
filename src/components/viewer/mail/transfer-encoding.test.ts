import { expect, it } from 'vitest'
import { decodeBody, repackedBody } from './transfer-encoding.ts'

it.each([
  ['', 'plain', 'plain'],
  ['Content-Transfer-Encoding: base64\r\n', 'SGFs\r\nbG8=\r\n', 'Hallo'],
  ['A: 1\r\ncontent-transfer-encoding: BASE64\r\n', 'SGFsbG8', 'Hallo'],
  ['Content-Transfer-Encoding: base64\r\n', 'SGFsbG8=S', 'Hallo'],
  ['Content-Transfer-Encoding: quoted-printable\r\n', 'a=3Db=\r\nc =E4', 'a=bc \xe4'],
  ['Content-Transfer-Encoding: x-uuencode\r\n', 'begin 644 a.txt\r\n#0V%T\r\n`\r\nend\r\n', 'Cat'],
  ['Content-Transfer-Encoding: uue\r\n', 'begin 644 a\n$0V%T\n!(0\n', 'Cat\0!'],
  ['Content-Transfer-Encoding: x-odd\r\n', 'a=3D', 'a=3D'],
])('%j %j is %j', (head, body, text) => {
  expect(decodeBody(head, body).slice(0, text.length)).toBe(text)
})

it('packs again what mail readers can’t unpack', () => {
  const head = 'Content-Transfer-Encoding: X-UUENCODE\r\n'
  expect(repackedBody(head, '\r\nbegin 644 a\r\n#0V%T\r\n`\r\nend\r\n')).toBe(`\r\n${btoa('Cat')}\r\n`)
  expect(repackedBody('Content-Transfer-Encoding: base64\r\n', 'x')).toBe(undefined)
})

import { expect, it } from 'vitest'
import { decodeBody } from './transfer-encoding.ts'

it.each([
  ['', 'plain', 'plain'],
  ['Content-Transfer-Encoding: base64\r\n', 'SGFs\r\nbG8=\r\n', 'Hallo'],
  ['A: 1\r\ncontent-transfer-encoding: BASE64\r\n', 'SGFsbG8', 'Hallo'],
  ['Content-Transfer-Encoding: base64\r\n', 'SGFsbG8=S', 'Hallo'],
  ['Content-Transfer-Encoding: quoted-printable\r\n', 'a=3Db=\r\nc =E4', 'a=bc \xe4'],
  ['Content-Transfer-Encoding: x-odd\r\n', 'a=3D', 'a=3D'],
])('%j %j is %j', (head, body, text) => {
  expect(decodeBody(head, body).slice(0, text.length)).toBe(text)
})

import { expect, it } from 'vitest'
import { withUsableType } from './mend-types.ts'

const TEXT = 'Content-Type: text/plain\r\n'

it.each([
  ['Content-Type: text\r\n', '', TEXT, false],
  ['Content-type:\r\n', '', TEXT, false],
  ['Content-Type: multipart/mixed\r\n', '\r\n--b\r\n', TEXT, true],
  ['Content-Type: multipart/mixed;\r\n boundary="b c"\r\n', '\r\n--b\r\n', TEXT, true],
  ['Content-Type: Multipart/mixed; boundary=b\r\n', '\r\n--b\r\n', undefined, false],
  ['Content-Type: multipart/mixed;\r\n boundary="b c"\r\n', '\n--b c\n', undefined, false],
  ['Content-Type: application/vnd.ms-excel; name=x\r\n', '', undefined, false],
  ['Subject: x\r\n', '', undefined, false],
])('%j in %j', (head, mail, written, isUnparted) => {
  expect(withUsableType(head, mail)).toEqual({ head: written ?? head, isUnparted })
})

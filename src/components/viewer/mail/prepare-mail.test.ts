import { expect, it } from 'vitest'
import { binaryOf, bytesOf } from '../../../lib/files/binary-string.ts'
import { prepareMail } from './prepare-mail.ts'

async function prepared(...lines: string[]) {
  const { bytes, isRelabelled, hasUnknownCharset } = await prepareMail(bytesOf(lines.join('\r\n')))
  return [binaryOf(bytes).split('\r\n'), isRelabelled, hasUnknownCharset]
}

it('leaves a mail that says all of itself as it is', async () => {
  const lines = [
    'Subject: x',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    'before',
    '--b',
    '',
    'One',
    '--b--',
    'after',
  ]
  expect(await prepared(...lines)).toEqual([lines, false, false])
})

/** The last part of a mail, in an encoding nobody knows. */
const UNKNOWN_PART = ['--b', 'Content-Type: text/html; charset=x-klingon', '', '\xcb', '--b--', '']

it('says of each part what it is, and keeps what stands around it', async () => {
  expect(
    await prepared(
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=cp850; format=flowed',
      '',
      'M\x81ller ',
      '& Co',
      '--b',
      'Content-Transfer-Encoding: base64',
      '',
      'Please pay by Friday.',
      ...UNKNOWN_PART,
    ),
  ).toEqual([
    [
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8; format=fixed',
      'Content-Transfer-Encoding: 8bit',
      '',
      'M\xc3\xbcller & Co',
      '',
      '',
      '--b',
      'Content-Transfer-Encoding: 8bit',
      '',
      'Please pay by Friday.',
      ...UNKNOWN_PART,
    ],
    true,
    true,
  ])
})

it('lines of old Macs end as in any mail', async () => {
  const { bytes } = await prepareMail(bytesOf('Subject: x\r\rOne\rTwo'))
  expect(binaryOf(bytes)).toBe('Subject: x\r\n\r\nOne\r\nTwo')
})

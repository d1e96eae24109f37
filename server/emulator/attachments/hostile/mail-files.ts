import { utf8 } from '../files/source-file.ts'
import { page, scriptSvg } from './markup-files.ts'
import { elsewhere, payload } from './payload.ts'

const mail = (lines: readonly string[]): Uint8Array => utf8(lines.join('\r\n'))

/** No text part: only the page is left to read. */
export const scriptedMail = (): Uint8Array =>
  mail([
    'From: a@attacker.example',
    'To: accounts@desk.example',
    'Subject: Your invoice',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; boundary="part"',
    '',
    '--part',
    'Content-Type: text/html; charset=utf-8',
    '',
    `<p>Words of the mail</p><img src="cid:logo"><img src="${elsewhere('open.gif')}"><a href="javascript:${payload('eml')}">Pay</a>${page('eml')}`,
    '--part',
    'Content-Type: image/svg+xml; name="logo.svg"',
    'Content-ID: <logo>',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(scriptSvg('eml-svg')).toString('base64'),
    '--part--',
    '',
  ])

/** Headers that hold line breaks, markup and turned letters; files with paths for names; a mail in the mail. */
export const forgedMail = (): Uint8Array =>
  mail([
    'From: =?utf-8?Q?Bank=0D=0ABcc:_all@desk.example?= <a@attacker.example>',
    'To: <img/src=x/onerror=deskPayload=1>@desk.example',
    'Subject: =?utf-8?B?' +
      Buffer.from('Statement \u202efdp.exe <b>bold</b>\r\nX-Forged: yes').toString('base64') +
      '?=',
    'Date: never',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="part"',
    '',
    '--part',
    'Content-Type: text/plain',
    '',
    'See the files.',
    '--part',
    'Content-Type: text/html; name="../../statement.html"',
    'Content-Disposition: attachment; filename="../../statement.html"',
    '',
    page('eml-file'),
    '--part',
    'Content-Type: message/rfc822',
    'Content-Disposition: attachment',
    '',
    'From: b@attacker.example',
    'Subject: Inside',
    'Content-Type: text/html',
    '',
    page('eml-inside'),
    '--part--',
    '',
  ])

/** Parts within parts, far beyond what anybody sends. */
export function nestedMail(): Uint8Array {
  const depth = 2000
  const open = Array.from({ length: depth }, (_, level) => [
    `Content-Type: multipart/mixed; boundary="b${level}"`,
    '',
    `--b${level}`,
  ]).flat()
  return mail([
    'From: a@attacker.example',
    'Subject: Nested',
    'MIME-Version: 1.0',
    ...open,
    'Content-Type: text/plain',
    '',
    'Innermost words',
    '',
  ])
}

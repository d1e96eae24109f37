import { expect, it } from 'vitest'
import { readMail } from './read-mail.ts'

const read = async (...lines: string[]) => {
  const { text, html, files, omissions } = await readMail(new Blob([lines.join('\r\n')]))
  return {
    shown: (html ?? text ?? '').trim(),
    files: files.map(({ name, mime }) => name || mime),
    omissions,
  }
}

const HTML = ['Subject: x', 'Content-Type: text/html; charset=utf-8', '']
const TEXT = ['Subject: x', 'Content-Type: text/plain; charset=utf-8']

it.each<[title: string, lines: string[], shown: string, omissions?: string[]]>([
  [
    'a style sheet that hides and strikes',
    [
      ...HTML,
      '<style>.a{display:none}.b{text-decoration:line-through}</style><p class=a>no</p><p class=b>100</p>90',
    ],
    '<p><s>100</s></p>90',
  ],
  [
    'a style sheet that strikes within certain tables',
    [...HTML, '<style>.old td{text-decoration:line-through}</style><table class=old><td>100</td></table>'],
    '<table><td>100</td></table>',
    ['styles'],
  ],
  [
    'a newsletter’s styles for phones',
    [...HTML, '<style>@media (max-width:480px){.d{display:none!important}}</style><p class="d">Total 90'],
    '<p>Total 90',
  ],
  ['a list to choose from', [...HTML, '<select><option>Net 14<option selected>Net 30</select>'], 'Net 30'],
  [
    'plain text labelled base64',
    [...TEXT, 'Content-Transfer-Encoding: base64', '', 'Please pay 90.00 EUR by Friday.'],
    'Please pay 90.00 EUR by Friday.',
    ['mislabelled'],
  ],
  [
    'a page labelled base64',
    ['Content-Type: text/html', 'Content-Transfer-Encoding:', ' base64', '', '<p>Please pay</p>'],
    '<p>Please pay</p>',
    ['mislabelled'],
  ],
  [
    'base64 labelled 7bit',
    [...TEXT, 'Content-Transfer-Encoding: 7bit', '', btoa('Please pay 90.00 EUR by Friday.')],
    'Please pay 90.00 EUR by Friday.',
    ['mislabelled'],
  ],
  [
    'quoted-printable without a label',
    [...TEXT, '', 'Gr=C3=BC=C3=9Fe aus=', ' K=C3=B6ln, 2=3D2'],
    'Grüße aus Köln, 2=2',
    ['mislabelled'],
  ],
  [
    'base64 as it should be',
    [...TEXT, 'Content-Transfer-Encoding: base64', '', btoa('Hello you')],
    'Hello you',
  ],
  [
    'base64 of one word, and one more line',
    [...TEXT, 'Content-Transfer-Encoding: base64', '', 'SGVs', 'bG8='],
    'Hello',
  ],
  [
    'a number that could be base64',
    [...TEXT, '', 'RF18539007547034INVOICE2026X'],
    'RF18539007547034INVOICE2026X',
  ],
  [
    'an address with signs that could be escapes',
    [...TEXT, '', 'https://x.example/?a=AB&b=CD&c=EF&d=z'],
    'https://x.example/?a=AB&b=CD&c=EF&d=z',
  ],
  [
    'lines that flow',
    [
      'Content-Type: text/plain; format=flowed',
      '',
      'Please pay ',
      'by Friday.',
      '',
      '> quoted ',
      '> text',
      '-- ',
      'Ada',
    ],
    'Please pay by Friday.\n\n> quoted text\n-- \nAda',
  ],
  [
    'lines that flow without their spaces',
    ['Content-Type: text/plain; format=flowed; delsp=yes', '', 'Rechnungs ', 'nummer 7'],
    'Rechnungsnummer 7',
  ],
  [
    'an encoding of DOS',
    [
      'Content-Type: text/plain; charset="cp850"; format=flowed',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'M=81ller ',
    ],
    'Müller',
  ],
  [
    'letters in seven bits',
    ['Content-Type: text/plain; charset=utf-7', '', 'M+APw-ller +- Co'],
    'Müller + Co',
  ],
  [
    'an encoding nobody knows',
    [
      'Content-Type: text/plain; charset=x-klingon',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'K=F6ln',
    ],
    'Köln',
    ['charset'],
  ],
  [
    'a file packed in the text',
    [...TEXT, '', 'See the file.', 'begin 644 a.txt', '#0V%T', '`', 'end'],
    'See the file.\nbegin 644 a.txt\n#0V%T\n`\nend',
    ['file in text'],
  ],
])('%s', async (_, lines, shown, omissions = []) => {
  expect(await read(...lines)).toEqual({ shown, files: [], omissions })
})

const RELATED = 'Content-Type: multipart/related; type="text/html"; boundary="b"'
const PNG = 'iVBORw0KGgo='

it.each([
  ['as it is written', 'https://shop.example/logo.png?a=1&amp;b=2', 'https://shop.example/logo.png?a=1&b=2'],
  ['relative to the page', 'img/logo.png', 'https://shop.example/a/img/logo.png'],
  ['by a name of its own', 'cid:logo-1@mhtml.blink', 'cid:logo-1@mhtml.blink'],
])('a page that was saved whole has its pictures by their location: %s', async (_, written, location) => {
  const { shown, omissions } = await read(
    'From: <Saved by Blink>',
    'Subject: Shop',
    RELATED,
    '',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    'Content-Location: https://shop.example/a/page',
    '',
    `<link rel="stylesheet" href="cid:css-1"><p class="gone">no</p><img src="${written}"><img src="other.png">`,
    '--b',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    `Content-Location: ${location}`,
    '',
    PNG,
    '--b',
    'Content-Type: text/css',
    'Content-Location: cid:css-1',
    '',
    '.gone { display: none }',
    '--b--',
  )
  expect({ shown, omissions }).toEqual({
    shown: `<img src="data:image/png;base64,${PNG}"><img>`,
    omissions: [],
  })
})

it('a mailbox file shows its first mail and lists the others', async () => {
  const found = await read(
    'From ada@example.com Mon Nov 23 12:00:00 2026',
    'Subject: One',
    '',
    'First',
    '>From here on',
    '',
    'From the beginning at 12:00',
    '',
    'From ben@example.com Tue Nov 24 12:00:00 2026',
    'Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=',
    '',
    'Second',
    '',
    'From - Wed, 25 Nov 2026 12:00 +0100',
    'To: ada@example.com',
    '',
    'Third',
  )
  expect(found.shown).toBe('First\nFrom here on\n\nFrom the beginning at 12:00')
  expect(found.files).toEqual(['Grüße', 'message/rfc822'])
  expect(found.omissions).toEqual(['more mails'])
})

it.each([
  ['by its type', 'Content-Type: application/ms-tnef', 'eJ8+Ig=='],
  ['by its name', 'Content-Type: application/octet-stream; name="WINMAIL.DAT"', 'AAAA'],
  ['by its first bytes', 'Content-Type: application/octet-stream; name="att.bin"', 'eJ8+IgAA'],
])('names data that only Outlook reads: %s', async (_, type, bytes) => {
  const { omissions } = await read(
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    '',
    'Hello',
    '--b',
    type,
    'Content-Transfer-Encoding: base64',
    '',
    bytes,
    '--b--',
  )
  expect(omissions).toEqual(['outlook data'])
})

it('lines that flow never take the next part in', async () => {
  const { shown, files } = await read(
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; format=flowed',
    'Content-Transfer-Encoding: base64',
    '',
    btoa('goes on \nhere '),
    '--b',
    'Content-Type: application/pdf; name=a.pdf',
    '',
    '%PDF',
    '--b--',
  )
  expect([shown, files]).toEqual(['goes on here', ['a.pdf']])
})

it('headers in an encoding of DOS, and a sender without an address', async () => {
  const { headers } = await readMail(
    new Blob([['From: mailer', 'Subject: =?ibm850?Q?Gr=94=E1e?= =?CP437?B?gQ==?=', '', 'x'].join('\r\n')]),
  )
  expect(headers).toEqual([
    ['From', 'mailer'],
    ['Subject', 'Größeü'],
  ])
})

it('a mail that an old Mac saved', async () => {
  const { text } = await readMail(new Blob(['From: a@b\rContent-Type: text/plain\r\rOne\rTwo']))
  expect(text?.trim()).toBe('One\nTwo')
})

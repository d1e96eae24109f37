import { expect, it } from 'vitest'
import { readMail } from './read-mail.ts'

const mail = (...lines: string[]) => readMail(new Blob([lines.join('\r\n')]))

it('reads the headers in order, with names, groups and the sender’s own time', async () => {
  const { headers } = await mail(
    'Subject: Invoice 7',
    'Date: Mon, 23 Nov 2026 12:00:00 +0200',
    'Cc: Team: ben@example.com, Cem <cem@example.com>;',
    'To: ann@example.com, Bo <bo@example.com>',
    'From: Ada Lovelace <ada@example.com>',
    '',
    'Hello',
  )
  expect(headers).toEqual([
    ['From', 'Ada Lovelace <ada@example.com>'],
    ['To', 'ann@example.com, Bo <bo@example.com>'],
    ['Cc', 'Team: ben@example.com, Cem <cem@example.com>'],
    ['Date', 'Mon, 23 Nov 2026 12:00:00 +0200'],
    ['Subject', 'Invoice 7'],
  ])
})

it('leaves out headers that the mail does not have', async () => {
  expect((await mail('Subject: Alone', '', 'Hello')).headers).toEqual([['Subject', 'Alone']])
})

it('cuts off a very long header', async () => {
  const { headers } = await mail(`Subject: ${'x'.repeat(6000)}`, '', 'Hello')
  expect(headers).toEqual([['Subject', `${'x'.repeat(5000)}…`]])
})

it('has plain text alone where there is no page', async () => {
  const { text, html, isHtmlRicher, omissions } = await mail('Content-Type: text/plain', '', 'Hello')
  expect([text?.trim(), html, isHtmlRicher, omissions]).toEqual(['Hello', undefined, false, []])
})

it('has the page alone where there is no plain text', async () => {
  const { text, html, isHtmlRicher } = await mail('Content-Type: text/html', '', '<p>Caf&eacute;</p>')
  expect([text, html?.trim(), isHtmlRicher]).toEqual([undefined, '<p>Caf&eacute;</p>', true])
})

const alternatives = (text: string, html: string) =>
  mail(
    'Content-Type: multipart/alternative; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    text,
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    html,
    '--b--',
  )

it.each([
  [
    'a text that sends the reader to the page',
    'View this in a browser.',
    '<p>Please pay <b>99.00 EUR</b>.</p>',
    true,
  ],
  ['a page of one picture', '', '<img src="cid:a">', true],
  [
    'a page that says nothing',
    'Please pay 99.00 EUR by Friday.',
    '<div>&nbsp;</div><img src="cid:a">',
    false,
  ],
  [
    'a page that sends the reader to the text',
    'Please pay 99.00 EUR by Friday to account 1.',
    '<p>See text</p>',
    false,
  ],
])('has both, and the one that says more first: %s', async (_, plain, page, isRicher) => {
  const { text, html, isHtmlRicher } = await alternatives(plain, page)
  expect([text?.trim() ?? '', html?.trim(), isHtmlRicher]).toEqual([plain, page, isRicher])
})

it('says that a very long text is cut off', async () => {
  const { text, omissions } = await mail('Content-Type: text/plain', '', 'x'.repeat(500_001))
  expect([text?.length, omissions]).toEqual([500_000, ['clipped']])
})

it.each([
  ['application/pkcs7-mime; name=smime.p7m', ['sealed']],
  ['application/ms-tnef; name=winmail.dat', ['outlook data']],
  ['application/pkcs7-signature; name=smime.p7s', []],
  ['message/delivery-status', []],
])('names what only other programs read: %s', async (type, omissions) => {
  const read = await mail(
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    `Content-Type: ${type}`,
    'Content-Disposition: attachment',
    '',
    'xxxx',
    '--b--',
  )
  expect(read.omissions).toEqual(omissions)
})

it('a mail in a mail is a file of it, named by its subject', async () => {
  const read = await mail(
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'Outer',
    '--b',
    'Content-Type: message/rfc822',
    '',
    'From: b@example.com',
    'Subject: =?utf-8?Q?Gr=C3=B6=C3=9Fe?=',
    'Content-Type: text/plain',
    '',
    'Inner',
    '--b--',
  )
  expect(read.text?.trim()).toBe('Outer')
  expect(read.files.map(({ name, mime }) => [name, mime])).toEqual([['Größe', 'message/rfc822']])
  const inner = await readMail(new Blob(read.files.map(({ bytes }) => bytes)))
  expect(inner.text?.trim()).toBe('Inner')
})

it('shows pictures of the mail in its page', async () => {
  const read = await mail(
    'Content-Type: multipart/related; boundary=b',
    '',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>Logo <img src="cid:logo@x"></p>',
    '--b',
    'Content-Type: image/png; name=logo.png',
    'Content-ID: <logo@x>',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw==',
    '--b--',
  )
  expect(read.html?.trim()).toBe('<p>Logo <img src="data:image/png;base64,iVBORw=="></p>')
  expect(read.files.map(({ name }) => name)).toEqual(['logo.png'])
})

it('has the attached files with their bytes', async () => {
  const { files } = await mail(
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'See the file.',
    '--b',
    'Content-Type: application/pdf; name=a.pdf',
    'Content-Disposition: attachment; filename=a.pdf',
    'Content-Transfer-Encoding: base64',
    '',
    'AQID',
    '--b--',
  )
  expect(files).toEqual([{ name: 'a.pdf', mime: 'application/pdf', bytes: new Uint8Array([1, 2, 3]) }])
})

const inParts = (type: string, ...parts: string[]) =>
  mail(`Content-Type: ${type}; boundary=b`, '', ...parts.flatMap((part) => ['--b', part]), '--b--')
const part = (head: string, body: string) => `${head}\r\n\r\n${body}`

it.each([
  ['calendar', part('Content-Type: text/calendar; method=REQUEST', 'BEGIN:VCALENDAR')],
  ['sealed', part('Content-Type: application/octet-stream; name=smime.p7m', 'x')],
  [
    'files elsewhere',
    part('Content-Type: message/external-body; access-type=URL', 'Content-Type: application/pdf'),
  ],
])('names what it doesn’t show: %s', async (kind, one) => {
  const { omissions, files } = await inParts('multipart/mixed', part('Content-Type: text/plain', 'Hi'), one)
  expect(omissions).toEqual([kind])
  expect(files).toHaveLength(1)
})

it.each([
  ['without a boundary', 'Content-Type: multipart/mixed'],
  ['with another boundary', 'Content-Type: multipart/mixed; boundary=other'],
])('shows the text of a mail %s, and says so', async (_, type) => {
  const { text, omissions } = await mail(type, '', '--b', 'Content-Type: text/plain', '', 'Pay 5', '--b--')
  expect(text).toContain('Pay 5')
  expect(omissions).toEqual(['unparted'])
})

it.each(['Content-Type: text', 'Content-Type: html', 'Content-Type: ; charset=utf-8'])(
  'shows the text of a mail with the type %j',
  async (type) => {
    const { text, files } = await mail(type, '', 'Pay 5')
    expect([text?.trim(), files]).toEqual(['Pay 5', []])
  },
)

it('texts with names behind the text are files, and never its words', async () => {
  const { text, files } = await inParts(
    'multipart/mixed',
    part('Content-Type: text/plain', 'Hi'),
    part('Content-Type: text/plain; name=terms.txt', 'I agree'),
    part(
      'Content-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: x-uuencode',
      'begin 644 a.pdf\r\n#0V%T\r\n`\r\nend',
    ),
  )
  expect(text?.trim()).toBe('Hi')
  expect(files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes).trim()])).toEqual([
    ['terms.txt', 'I agree'],
    ['a.pdf', 'Cat'],
  ])
})

it.each([
  ['controls', 'Pay 10\x08\x0800', 'Pay 10␈␈00'],
  ['turned', 'Pay 100\u202e001', 'Pay 100\u202e001'],
  ['file in text', '=ybegin line=128 size=5 name=a.bin\r\n*+,-.\r\n=yend size=5', '=ybegin'],
])('shows or names %s in a text and a page', async (kind, written, shown) => {
  const plain = await mail('Content-Type: text/plain; charset=utf-8', '', written)
  expect([plain.text?.includes(shown), plain.omissions]).toEqual([true, [kind]])
  if (kind === 'file in text') return
  const page = await mail('Content-Type: text/html; charset=utf-8', '', `<p>${written}</p>`)
  expect([page.html?.includes(shown), page.omissions]).toEqual([true, [kind]])
})

it('reads a mail that is saved behind blank lines', async () => {
  const { headers, text } = await mail('', '', 'Subject: x', '', 'Hello')
  expect([headers, text?.trim()]).toEqual([[['Subject', 'x']], 'Hello'])
})

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

it('prefers plain text', async () => {
  const { text, tagless, isClipped } = await mail('Content-Type: text/plain', '', 'Hello')
  expect({ text: text?.trim(), tagless, isClipped }).toEqual({
    text: 'Hello',
    tagless: undefined,
    isClipped: false,
  })
})

it('reads the text of a page when there is no plain text', async () => {
  const { tagless } = await mail('Content-Type: text/html', '', '<p>Caf&eacute; <b>open</b></p>')
  expect(tagless?.replace(/\s+/g, ' ').trim()).toBe('Caf&eacute; open')
})

it('says that a very long text is cut off', async () => {
  const { text, isClipped } = await mail('Content-Type: text/plain', '', 'x'.repeat(500_001))
  expect([text?.length, isClipped]).toEqual([500_000, true])
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

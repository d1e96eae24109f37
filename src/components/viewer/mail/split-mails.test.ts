import { expect, it } from 'vitest'
import { splitMails } from './split-mails.ts'

const split = (text: string): string[] =>
  splitMails(new TextEncoder().encode(text)).mails.map((mail) => new TextDecoder().decode(mail))

it.each([
  [
    'one mail',
    'From: a@b\n\nFrom c@d Mon Nov 23 12:00:00 2026\n',
    ['From: a@b\n\nFrom c@d Mon Nov 23 12:00:00 2026\n'],
  ],
  ['a file of one', 'From a@b Mon Nov 23 12:00:00 2026\nTo: c\n\nx', ['To: c\n\nx']],
  [
    'a file of two, with a line that begins like a mail',
    'From - Mon Nov 23 12:00:00 2026\r\nTo: c\r\n\r\n>From d\r\n\r\nFrom a@b 2026 1:00\r\nTo: e\r\n',
    ['To: c\r\n\r\nFrom d\r\n\r\n', 'To: e\r\n'],
  ],
  [
    'lines within a text',
    'From a 1:00 2026\n\nx\nFrom b 1:00 2026\n\nFrom me\n',
    ['\nx\nFrom b 1:00 2026\n\nFrom me\n'],
  ],
])('%s', (_, text, mails) => {
  expect(split(text)).toEqual(mails)
})

it('reads so many mails and no more', () => {
  const { mails, isWhole } = splitMails(new TextEncoder().encode('From a 1:00 2026\n\n'.repeat(300)))
  expect([mails.length, isWhole]).toEqual([200, false])
})

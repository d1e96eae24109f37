import { expect, it } from 'vitest'
import { readMail } from './read-mail.ts'

const headers = async (...lines: string[]) =>
  (await readMail(new Blob([[...lines, '', 'x'].join('\r\n')]))).headers

it('says where an answer would go, when that is elsewhere', async () => {
  expect(await headers('From: Bank <a@bank.example>', 'Reply-To: b@other.example')).toEqual([
    ['From', 'Bank <a@bank.example>'],
    ['Reply to', 'b@other.example'],
  ])
  expect(await headers('From: a@bank.example', 'Reply-To: a@bank.example')).toEqual([
    ['From', 'a@bank.example'],
  ])
})

it('has who sent it for another, and hidden recipients', async () => {
  expect(await headers('From: a@x.example', 'Sender: c@x.example', 'Bcc: d@x.example')).toEqual([
    ['From', 'a@x.example'],
    ['Sender', 'c@x.example'],
    ['Bcc', 'd@x.example'],
  ])
})

it('decodes names', async () => {
  expect(await headers('From: =?iso-8859-1?Q?M=FCller?= <m@x.example>')).toEqual([
    ['From', 'Müller <m@x.example>'],
  ])
})

import { describe, expect, it } from 'vitest'
import { MAPI } from '../../../lib/files/outlook/mapi-properties.ts'
import { messageTree, outlookFile } from '../../../lib/files/outlook/outlook.fixture.ts'
import type { Properties } from '../../../lib/files/outlook/outlook.fixture.ts'
import { readMail } from './read-mail.ts'
import { readMsg } from './read-msg.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (parts: Parameters<typeof outlookFile>[0]) => readMsg(new Blob([outlookFile(parts)]))

const NOTE: Properties = {
  [MAPI.messageClass]: 'IPM.Note',
  [MAPI.subject]: 'Größere Lieferung – Angebot',
  [MAPI.senderName]: 'Ana Müller',
  [MAPI.senderAddress]: '/O=SHOP/OU=EXCHANGE/CN=ANA',
  [MAPI.senderSmtp]: 'ana@shop.example',
  [MAPI.submitted]: new Date(Date.UTC(2026, 10, 20, 9, 30)),
  [MAPI.body]: 'Dear Ben,\r\nthe limit is €2,500.',
}
const BEN = { [MAPI.displayName]: 'Ben', [MAPI.smtpAddress]: 'ben@books.example', [MAPI.recipientType]: 1 }

it('an email: who, when, what, and its text', async () => {
  const mail = await read({
    properties: NOTE,
    recipients: [
      BEN,
      { [MAPI.displayName]: 'cy@books.example', [MAPI.address]: 'cy@books.example', [MAPI.recipientType]: 2 },
      { [MAPI.displayName]: 'Board', [MAPI.address]: '/O=SHOP/CN=BOARD', [MAPI.recipientType]: 3 },
    ],
  })
  expect(mail.headers).toEqual([
    ['From', 'Ana Müller <ana@shop.example>'],
    ['To', 'Ben <ben@books.example>'],
    ['Cc', 'cy@books.example'],
    ['Bcc', 'Board'],
    ['Date', 'Fri, 20 Nov 2026 09:30:00 +0000'],
    ['Subject', 'Größere Lieferung – Angebot'],
  ])
  expect(mail.text?.trim()).toBe('Dear Ben,\r\nthe limit is €2,500.')
  expect(mail).toMatchObject({ html: undefined, files: [], omissions: [] })
})

it('one that was sent for somebody else says both', async () => {
  const { headers } = await read({
    properties: { ...NOTE, [MAPI.representedName]: 'Sales', [MAPI.representedSmtp]: 'sales@shop.example' },
  })
  expect(headers.slice(0, 2)).toEqual([
    ['From', 'Sales <sales@shop.example>'],
    ['Sender', 'Ana Müller <ana@shop.example>'],
  ])
})

it('a draft has the names that were typed', async () => {
  const { headers } = await read({ properties: { [MAPI.subject]: 'Draft', [MAPI.displayTo]: 'Ben; Cy' } })
  expect(headers).toEqual([
    ['To', 'Ben, Cy'],
    ['Subject', 'Draft'],
  ])
})

describe('the page', () => {
  const HTML = '<html><body><p>Limit <b>2,500</b> für Ben</p></body></html>'

  it('in bytes, in the encoding of the message', async () => {
    const latin = Uint8Array.from(HTML, (sign) => sign.charCodeAt(0))
    const { html } = await read({
      properties: { ...NOTE, [MAPI.html]: latin, [MAPI.internetCodepage]: 1252 },
    })
    expect(html).toContain('für Ben')
  })

  it('as text', async () => {
    expect((await read({ properties: { ...NOTE, [MAPI.html]: HTML } })).html).toContain('für Ben')
  })

  it('packed into RTF, with its pictures in their places', async () => {
    const rtf =
      '{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 {\\fonttbl{\\f0 Arial;}}{\\*\\htmltag64 <p>}Limit \\htmlrtf {\\b \\htmlrtf0 ' +
      '{\\*\\htmltag84 <b>}2,500{\\*\\htmltag92 </b>}\\htmlrtf }\\htmlrtf0  f\\\'fcr \\u8364?5 {\\*\\htmltag84 <img src="cid:logo@1">}{\\*\\htmltag72 </p>}}'
    const packed = new Uint8Array(16 + rtf.length)
    new DataView(packed.buffer).setUint32(4, rtf.length, true)
    new DataView(packed.buffer).setUint32(8, 0x414c454d, true)
    packed.set(bytes(rtf), 16)
    const { html } = await read({
      properties: { ...NOTE, [MAPI.compressedRtf]: packed },
      files: [
        {
          [MAPI.fileName]: 'logo.png',
          [MAPI.mime]: 'image/png',
          [MAPI.contentId]: 'logo@1',
          [MAPI.data]: bytes('x'),
        },
      ],
    })
    expect(html).toContain('<b>2,500</b> für €5')
    expect(html).toContain('src="data:image/png;base64,eA=="')
  })
})

describe('files', () => {
  it('have their names, kinds and bytes', async () => {
    const { files } = await read({
      properties: NOTE,
      files: [
        {
          [MAPI.fileName]: 'Angebot Größe.pdf',
          [MAPI.mime]: 'application/pdf',
          [MAPI.data]: bytes('%PDF-1.7'),
        },
        { [MAPI.shortFileName]: 'OLD~1.TXT', [MAPI.data]: bytes('old') },
        { [MAPI.fileName]: 'large.bin', [MAPI.data]: new Uint8Array(9000).fill(7) },
      ],
    })
    expect(files.map(({ name, mime, bytes: { length } }) => [name, mime, length])).toEqual([
      ['Angebot Größe.pdf', 'application/pdf', 8],
      ['OLD~1.TXT', 'application/octet-stream', 3],
      ['large.bin', 'application/octet-stream', 9000],
    ])
    expect(files[2]?.bytes.every((byte) => byte === 7)).toBe(true)
  })

  it('a message in the message is an email', async () => {
    const inner = messageTree({
      properties: { ...NOTE, [MAPI.subject]: 'Inner' },
      files: [{ [MAPI.fileName]: 'a.txt', [MAPI.data]: bytes('inside') }],
    })
    const { files } = await read({
      properties: NOTE,
      files: [{ [MAPI.displayName]: 'Inner', [MAPI.attachMethod]: 5, [MAPI.data]: inner }],
    })
    expect(files.map(({ name, mime }) => [name, mime])).toEqual([['Inner.eml', 'message/rfc822']])
    const mail = await readMail(new Blob(files.map((file) => file.bytes)))
    expect(mail.headers.at(-1)).toEqual(['Subject', 'Inner'])
    expect(mail.files.map(({ name, bytes: content }) => [name, new TextDecoder().decode(content)])).toEqual([
      ['a.txt', 'inside'],
    ])
  })

  it('that are elsewhere are named', async () => {
    const { files, omissions } = await read({
      properties: NOTE,
      files: [{ [MAPI.fileName]: 'link', [MAPI.attachMethod]: 7 }],
    })
    expect([files, omissions]).toEqual([[], ['outlook files']])
  })
})

it.each([
  ['IPM.Note', []],
  ['REPORT.IPM.Note.NDR', []],
  ['IPM.Note.SMIME', ['sealed']],
  ['IPM.Appointment', ['outlook item']],
  ['IPM.Contact', ['outlook item']],
])('%s has the omissions %j', async (kind, omissions) => {
  expect((await read({ properties: { ...NOTE, [MAPI.messageClass]: kind } })).omissions).toEqual(omissions)
})

it('what is damaged is an error, not an empty email', async () => {
  const file = outlookFile({ properties: NOTE })
  await expect(readMsg(new Blob([file.subarray(0, 700)]))).rejects.toThrow('outside the bounds')
})

it('a message in RTF whose crossing-out is lost says so', async () => {
  const { [MAPI.body]: body, ...note } = NOTE
  const rtf = '{\\rtf1 Pay {\\strike 90} 30}'
  const head = new Uint8Array(16)
  const view = new DataView(head.buffer)
  view.setUint32(0, rtf.length + 12, true)
  view.setUint32(4, rtf.length, true)
  view.setUint32(8, 0x414c454d, true)
  const { text, omissions } = await read({
    properties: { ...note, [MAPI.compressedRtf]: Uint8Array.from([...head, ...bytes(rtf)]) },
  })
  expect(body).toBeDefined()
  expect([text?.trim(), omissions]).toEqual(['Pay 90 30', ['styles']])
})

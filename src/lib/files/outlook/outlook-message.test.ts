import { expect, it } from 'vitest'
import type { OleTree } from '../ole-tree.fixture.ts'
import { MAPI } from './mapi-properties.ts'
import { messageTree, outlookFile } from './outlook.fixture.ts'
import { readOutlookMessage } from './outlook-message.ts'

const read = (...parts: Parameters<typeof outlookFile>) => readOutlookMessage(outlookFile(...parts))

it('what isn’t said is empty', () => {
  expect(read({ properties: {} })).toEqual({
    kind: '',
    subject: '',
    from: undefined,
    sender: undefined,
    to: [],
    cc: [],
    bcc: [],
    date: undefined,
    text: '',
    html: '',
    files: [],
    isStruck: false,
    hasOtherFiles: false,
  })
})

it('addresses inside Exchange are left out, names stay', () => {
  const { from } = read({ properties: { [MAPI.senderName]: 'Ana', [MAPI.senderAddress]: '/O=SHOP/CN=ANA' } })
  expect(from).toEqual({ name: 'Ana', address: '' })
})

it('a name that is the address is said once', () => {
  const { to } = read({
    properties: {},
    recipients: [
      { [MAPI.displayName]: 'b@x.example', [MAPI.address]: 'b@x.example', [MAPI.recipientType]: 1 },
    ],
  })
  expect(to).toEqual([{ name: '', address: 'b@x.example' }])
})

it('of a message that was received, the time is that of sending, else that of arriving', () => {
  const [sent, arrived] = [new Date(1_000_000), new Date(2_000_000)]
  expect(read({ properties: { [MAPI.submitted]: sent, [MAPI.delivered]: arrived } }).date).toEqual(sent)
  expect(read({ properties: { [MAPI.delivered]: arrived } }).date).toEqual(arrived)
})

it('the encoding a page names counts before that of the message', () => {
  const html = Uint8Array.from('<meta charset="windows-1251">\xcf', (sign) => sign.charCodeAt(0))
  expect(read({ properties: { [MAPI.html]: html, [MAPI.internetCodepage]: 1252 } }).html).toContain('П')
  const wrong = Uint8Array.from('<meta charset="nonsense">\xfc', (sign) => sign.charCodeAt(0))
  expect(read({ properties: { [MAPI.html]: wrong, [MAPI.internetCodepage]: 1252 } }).html).toContain('ü')
})

it('messages in each other end at a depth, and what is below is said to be missing', () => {
  const nested = (depth: number): OleTree =>
    messageTree({
      properties: { [MAPI.subject]: `At ${depth}` },
      files: depth === 0 ? [] : [{ [MAPI.attachMethod]: 5, [MAPI.data]: nested(depth - 1) }],
    })
  let message = read({ properties: {}, files: [{ [MAPI.attachMethod]: 5, [MAPI.data]: nested(9) }] })
  let depth = 0
  for (
    let inner = message.files[0]?.content;
    inner && !(inner instanceof Uint8Array);
    inner = message.files[0]?.content
  ) {
    message = inner
    depth += 1
  }
  expect(depth).toBe(4)
  expect(message.hasOtherFiles).toBe(true)
})

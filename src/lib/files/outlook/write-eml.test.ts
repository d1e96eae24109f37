import { expect, it } from 'vitest'
import type { OutlookMessage } from './outlook-message.ts'
import { writeEml } from './write-eml.ts'

const MESSAGE: OutlookMessage = {
  kind: 'IPM.Note',
  subject: 'Hello',
  from: { name: '', address: 'ana@shop.example' },
  sender: undefined,
  to: [],
  cc: [],
  bcc: [],
  date: undefined,
  text: 'Hi',
  html: '',
  files: [],
  isStruck: false,
  hasOtherFiles: false,
}

it('no header is more than it says, whatever stands in the message', () => {
  const eml = writeEml({
    ...MESSAGE,
    subject: 'Hello\r\nBcc: all@shop.example',
    from: { name: 'Ana\r\nX: 1', address: 'ana@shop.example>\r\nX: 2' },
    files: [
      {
        name: 'a"\r\nX: 3.txt',
        mime: 'text/plain\r\nX: 4',
        contentId: 'id>\r\nX: 5',
        content: new Uint8Array(),
      },
    ],
  })
  expect(eml).not.toMatch(/^(?:X|Bcc):/m)
  expect(eml).toContain('From: =?utf-8?B?QW5hIFg6IDE=?= <ana@shop.exampleX2>')
})

it('lines are short, and signs stay whole', () => {
  const eml = writeEml({ ...MESSAGE, subject: '漢字'.repeat(60), text: 'x'.repeat(500) })
  expect(Math.max(...eml.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78)
  const words = [...eml.matchAll(/=\?utf-8\?B\?([^?]*)\?=/g)].map(([, word = '']) =>
    new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(atob(word), (sign) => sign.charCodeAt(0)),
    ),
  )
  expect(words.join('')).toBe('漢字'.repeat(60))
})

it('half a sign in a name breaks nothing', () => {
  const file = { name: 'a\ud800.txt', mime: '', contentId: '', content: new Uint8Array() }
  expect(writeEml({ ...MESSAGE, files: [file] })).toContain('a%EF%BF%BD.txt')
})

it('a message that holds itself many times ends somewhere', () => {
  const large = { name: 'a', mime: '', contentId: '', content: new Uint8Array(1024 * 1024) }
  expect(() => writeEml({ ...MESSAGE, files: Array.from({ length: 100 }, () => large) })).toThrow(
    'longer than any real one',
  )
})

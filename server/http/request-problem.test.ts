import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { checkRequestHead, hasBody } from './request-problem.ts'

interface Head {
  method?: string
  url?: string
  version?: number
  /** In addition to a good `Host`; several lines of one name are possible. */
  lines?: readonly (readonly [name: string, value: string])[]
  host?: string
}

/** A message as Node's parser makes it. */
function incoming({ method = 'GET', url = '/', version = 1, lines = [], host = 'localhost' }: Head) {
  const message = new IncomingMessage(new Socket())
  message.method = method
  message.url = url
  message.httpVersionMajor = version
  const all = [['Host', host] as const, ...lines]
  message.rawHeaders = all.flat()
  for (const [name, value] of all) message.headers[name.toLowerCase()] = value
  return message
}

const statusOf = (head: Head): number | undefined => checkRequestHead(incoming(head))?.status

describe('a request with a good head', () => {
  it.each<[string, Head]>([
    ['a read', {}],
    ['a read with an empty body', { lines: [['Content-Length', '0']] }],
    ['a change with its length', { method: 'POST', lines: [['Content-Length', '2']] }],
    ['a change in chunks', { method: 'PUT', lines: [['Transfer-Encoding', 'Chunked']] }],
    ['a host with a port', { host: 'desk.example.com:8443' }],
    ['an IPv6 host', { host: '[::1]:8080' }],
    [
      'a repeated header that does not matter here',
      {
        lines: [
          ['Accept', 'a'],
          ['Accept', 'b'],
        ],
      },
    ],
    ['199 more headers', { lines: Array.from({ length: 199 }, (_, index) => [`X-${index}`, '1'] as const) }],
  ])('has no problem: %s', (_, head) => expect(statusOf(head)).toBeUndefined())
})

describe('a request that two servers could read differently', () => {
  it.each<[string, Head, number]>([
    ['a whole URL as target', { url: 'http://evil.example/' }, 400],
    ['a target that climbs out', { url: '/api/../auth' }, 400],
    ['an endless target', { url: `/${'x'.repeat(17_000)}` }, 414],
    ['HTTP/2 without an upgrade', { version: 2 }, 400],
    ['200 more headers', { lines: Array.from({ length: 200 }, (_, i) => [`X-${i}`, '1'] as const) }, 431],
    ['no host', { host: '' }, 400],
    ['a host with a user', { host: 'user@desk.example.com' }, 400],
    ['a host with a path', { host: 'desk.example.com/x' }, 400],
    ['a host with an impossible port', { host: 'desk.example.com:99999' }, 400],
    ['two hosts', { lines: [['host', 'evil.example']] }, 400],
    [
      'two lengths',
      {
        method: 'POST',
        lines: [
          ['Content-Length', '2'],
          ['content-length', '3'],
        ],
      },
      400,
    ],
    [
      'a length and chunks',
      {
        method: 'POST',
        lines: [
          ['Content-Length', '2'],
          ['Transfer-Encoding', 'chunked'],
        ],
      },
      400,
    ],
    ['another coding', { method: 'POST', lines: [['Transfer-Encoding', 'gzip, chunked']] }, 400],
    ['an oddly spelled coding', { method: 'POST', lines: [['Transfer-Encoding', ',chunked']] }, 400],
    ['a read with a body', { lines: [['Content-Length', '2']] }, 400],
    ['a HEAD with a body', { method: 'HEAD', lines: [['Transfer-Encoding', 'chunked']] }, 400],
  ])('is rejected: %s', (_, head, status) => expect(statusOf(head)).toBe(status))

  it('is told which header came twice', () => {
    const lines = [
      ['Origin', 'a'],
      ['origin', 'b'],
    ] as const
    expect(checkRequestHead(incoming({ lines }))?.message).toBe('The origin header was sent more than once.')
  })
})

describe('whether a request has a body', () => {
  it.each<[string, boolean, Head]>([
    ['neither length nor coding', false, {}],
    ['length 0', false, { lines: [['Content-Length', '0']] }],
    ['a length', true, { lines: [['Content-Length', '7']] }],
    ['a coding', true, { lines: [['Transfer-Encoding', 'chunked']] }],
  ])('with %s: %s', (_, expected, head) => expect(hasBody(incoming(head))).toBe(expected))
})

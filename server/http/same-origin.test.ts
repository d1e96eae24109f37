import { describe, expect, it } from 'vitest'
import { toHttpRequest } from './fetch-adapter.ts'
import { isOurHost, requireSameOrigin } from './same-origin.ts'

const rules = { host: '127.0.0.1', allowedHosts: ['desk.example.com', 'only.example.com:8443'] }

describe('host names', () => {
  it.each([
    'localhost:5173',
    'LOCALHOST',
    '127.0.0.1:8080',
    '[::1]:5173',
    'desk.example.com',
    'desk.example.com:444',
    'only.example.com:8443',
  ])('answers under %s', (host) => {
    expect(isOurHost(host.toLowerCase(), rules)).toBe(true)
  })

  it.each([
    'evil.example',
    'evil.example:5173',
    'localhost.evil.example',
    'evil-localhost',
    '127.0.0.1.evil.example',
    '127.0.0.1.nip.io',
    '127.1',
    '0x7f.0.0.1',
    '2130706433',
    'localhost.',
    '0.0.0.0:8080',
    '[::]:8080',
    '[::ffff:127.0.0.1]',
    '192.168.0.1',
    'only.example.com',
    'desk.example.com.evil.example',
    'desk.example.com@evil.example',
    '',
  ])('does not answer under %s', (host) => {
    expect(isOurHost(host, rules)).toBe(false)
  })

  it('answers under the address it listens on, but not under "every address"', () => {
    expect(isOurHost('192.168.0.1:8080', { host: '192.168.0.1', allowedHosts: [] })).toBe(true)
    expect(isOurHost('[fe80::1]:8080', { host: 'fe80::1', allowedHosts: [] })).toBe(true)
    expect(isOurHost('0.0.0.0:8080', { host: '0.0.0.0', allowedHosts: [] })).toBe(false)
  })
})

function request(method: string, headers: Record<string, string>): () => void {
  const made = new Request('http://127.0.0.1:5173/api/companies', {
    method,
    headers: { host: '127.0.0.1:5173', ...headers },
  })
  return () => requireSameOrigin(toHttpRequest(made), rules)
}

describe('where a request started', () => {
  it.each([
    ['a read of our page', 'GET', { 'sec-fetch-site': 'same-origin' }],
    ['a read typed into the address bar', 'GET', { 'sec-fetch-site': 'none' }],
    ['a read by a program', 'GET', {}],
    ['a write of our page', 'POST', { 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:5173' }],
    ['a write of our page in an old browser', 'PUT', { origin: 'http://127.0.0.1:5173' }],
    ['a write behind TLS', 'PUT', { origin: 'https://desk.example.com', host: 'desk.example.com' }],
    ['a write behind a proxy that rewrites Host', 'PUT', { origin: 'https://desk.example.com' }],
    [
      'a write with the default port spelled out',
      'PUT',
      { origin: 'https://desk.example.com', host: 'desk.example.com:443' },
    ],
  ])('lets %s through', (_, method, headers) => {
    expect(request(method, headers)).not.toThrow()
  })

  it.each([
    ['a read by another site', 'GET', { 'sec-fetch-site': 'cross-site' }],
    ['a read by a sibling site or port', 'GET', { 'sec-fetch-site': 'same-site' }],
    ['a read with a foreign origin', 'GET', { origin: 'https://evil.example' }],
    ['a read by a sandboxed page', 'GET', { origin: 'null' }],
    ['a read with a made-up site', 'GET', { 'sec-fetch-site': 'same-origin, cross-site' }],
    ['a write by another site', 'POST', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['a write by a sibling port', 'POST', { 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:3000' }],
    ['a write by another port in an old browser', 'POST', { origin: 'http://127.0.0.1:3000' }],
    ['a write by a sandboxed page', 'POST', { origin: 'null' }],
    ['a write with two stories', 'POST', { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }],
    ['a write started outside any page', 'POST', { 'sec-fetch-site': 'none' }],
    ['a write that does not say', 'POST', {}],
    ['a write from a file', 'POST', { origin: 'file://127.0.0.1:5173' }],
    ['a write from a look-alike', 'POST', { origin: 'http://127.0.0.1:5173.evil.example' }],
    ['a write with user info in its origin', 'POST', { origin: 'http://127.0.0.1:5173@evil.example' }],
    ['a read under a foreign host', 'GET', { host: 'evil.example', 'sec-fetch-site': 'same-origin' }],
    [
      'a write under a foreign host',
      'POST',
      { host: 'evil.example', origin: 'http://evil.example', 'sec-fetch-site': 'same-origin' },
    ],
  ])('refuses %s', (_, method, headers) => {
    expect(request(method, headers)).toThrow(expect.objectContaining({ status: 403 }))
  })
})

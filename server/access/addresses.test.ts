import { describe, expect, it } from 'vitest'
import { parseAddresses } from './addresses.ts'

describe('a list of addresses and networks', () => {
  const list = parseAddresses(['10.0.0.0/8', '192.0.2.7', 'fd00::/16', '2001:db8::1'])

  it.each([
    '10.0.0.0',
    '10.255.255.255',
    '192.0.2.7',
    '::ffff:10.1.2.3',
    'fd00::abcd',
    'fd00:ffff::1',
    '2001:db8::1',
  ])('holds %s', (address) => expect(list?.(address)).toBe(true))

  it.each(['11.0.0.0', '192.0.2.8', '::ffff:11.1.2.3', 'fd01::1', '2001:db8::2', '', '10.0.0.1, 10.0.0.2'])(
    'does not hold %j',
    (address) => expect(list?.(address)).toBe(false),
  )

  it('can be empty and then holds nobody', () => {
    expect(parseAddresses([])?.('127.0.0.1')).toBe(false)
  })

  it.each([
    ['a longer prefix than an address has', '10.0.0.0/33'],
    ['a longer prefix than an IPv6 address has', '::/129'],
    ['an incomplete address', '10.0.0'],
    ['a host name', 'a.example'],
    ['two prefixes', '10.0.0.1/8/8'],
    ['a prefix that is no number', '10.0.0.1/x'],
    ['an empty prefix', '10.0.0.1/'],
    ['an empty entry', ''],
    ['everybody', '0.0.0.0/0'],
    ['everybody in IPv6', '::/0'],
  ])('is rejected as a whole for %s', (_, entry) => {
    expect(parseAddresses(['10.0.0.0/8', entry])).toBeUndefined()
  })
})

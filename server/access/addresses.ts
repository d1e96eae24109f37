import { BlockList, isIP } from 'node:net'

/** Whether an address, as a socket names it, is on a list of addresses and networks. */
export type AddressList = (address: string) => boolean

/** Undefined when an entry is neither an address nor a network in the form `10.0.0.0/8`, or is everybody. */
export function parseAddresses(entries: readonly string[]): AddressList | undefined {
  const list = new BlockList()
  for (const entry of entries) {
    const [address = '', bits, ...rest] = entry.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    const longest = family === 'ipv6' ? 128 : 32
    const isNumber =
      bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= longest)
    if (isIP(address) === 0 || !isNumber || rest.length > 0) return undefined
    list.addSubnet(address, bits === undefined ? longest : Number(bits), family)
  }
  return (address) => {
    // An IPv4 client of a socket that listens on both.
    const plain = address.replace(/^::ffff:(?=\d+\.)/, '')
    return isIP(plain) !== 0 && list.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4')
  }
}

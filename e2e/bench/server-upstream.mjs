// The upstream of the benchmark, a process of its own: small JSON after DELAY_MS, and files as fast as they are taken.
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'

const delay = Number(process.env.DELAY_MS ?? 0)
const customers = Array.from({ length: 10 }, (_, index) => ({
  id: String(index),
  customerName: `Customer ${index}`,
}))
const body = Buffer.from(
  JSON.stringify({ results: customers, pageNumber: 1, pageSize: 10, totalResults: 10 }),
)
/** Pages of another size than 10, with records as long as real ones, by their size. */
const pages = new Map()

function largePage(size) {
  const known = pages.get(size)
  if (known !== undefined) return known
  const results = Array.from({ length: size }, (_, index) => ({
    id: randomUUID(),
    customerName: `Customer ${(index * 7919) % 10_007} Ltd`,
    contactName: `Contact ${index}`,
    emailAddress: `contact-${index}@customer-${(index * 7919) % 10_007}.example`,
    defaultCurrency: 'GBP',
    phone: `+44 20 7946 ${(index * 104_729) % 10_000}`,
    addresses: [{ type: 'Billing', line1: `${index % 200} High Street`, city: 'London', country: 'GB' }],
    status: 'Active',
    modifiedDate: new Date(1.7e12 + index * 9e6).toISOString(),
    sourceModifiedDate: new Date(1.7e12 + index * 7e6).toISOString(),
    metadata: { isDeleted: false },
  }))
  const page = Buffer.from(JSON.stringify({ results, pageNumber: 1, pageSize: size, totalResults: size }))
  pages.set(size, page)
  return page
}

const chunk = Buffer.alloc(256 * 1024, 'the quick brown fox jumps over the lazy dog ')
let inFlight = 0
let peak = 0

const server = createServer({ keepAliveTimeout: 60_000 }, (incoming, outgoing) => {
  if (incoming.url === '/peak') return outgoing.end(String(peak))
  if (incoming.url.endsWith('/download')) {
    let left = 512 * 1024 * 1024
    outgoing.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': left })
    const send = () => {
      while (left > 0 && !outgoing.destroyed) {
        left -= chunk.length
        if (!outgoing.write(chunk)) return outgoing.once('drain', send)
      }
      return outgoing.end()
    }
    return send()
  }
  inFlight += 1
  peak = Math.max(peak, inFlight)
  const size = Number(/pageSize=(\d+)/.exec(incoming.url)?.[1] ?? 10)
  const page = size === 10 ? body : largePage(size)
  const answer = () => {
    inFlight -= 1
    outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': page.length })
    outgoing.end(page)
  }
  return delay === 0 ? answer() : setTimeout(answer, delay)
})
server.listen(0, '127.0.0.1', () => console.log(`port ${server.address().port}`))

// The upstream of the benchmark, a process of its own: small JSON after DELAY_MS, and files as fast as they are taken.
import { createServer } from 'node:http'

const delay = Number(process.env.DELAY_MS ?? 0)
const customers = Array.from({ length: 10 }, (_, index) => ({
  id: String(index),
  customerName: `Customer ${index}`,
}))
const body = Buffer.from(
  JSON.stringify({ results: customers, pageNumber: 1, pageSize: 10, totalResults: 10 }),
)
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
  const answer = () => {
    inFlight -= 1
    outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length })
    outgoing.end(body)
  }
  return delay === 0 ? answer() : setTimeout(answer, delay)
})
server.listen(0, '127.0.0.1', () => console.log(`port ${server.address().port}`))

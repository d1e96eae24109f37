import { createServer, type IncomingHttpHeaders } from 'node:http'
import { listen } from '../../server/testing/sockets.ts'
import { respondHostile } from './hostile-responses.ts'

export interface ReceivedRequest {
  method: string
  target: string
  headers: IncomingHttpHeaders
  rawHeaders: string[]
  body: string
}

/** An upstream that records the requests it receives and responds badly where the customer's id or name says so. */
export async function recordingUpstream(): Promise<{ port: number; received: ReceivedRequest[] }> {
  const received: ReceivedRequest[] = []
  const server = createServer((incoming, outgoing) => {
    let body = ''
    incoming.on('data', (chunk: Buffer) => (body += chunk.toString('latin1')))
    incoming.on('end', () => {
      const { method = '', url = '', headers, rawHeaders } = incoming
      received.push({ method, target: url, headers, rawHeaders, body })
      const fault = (/\/customers\/fault-([\w-]+)/.exec(url) ?? /"fault-([\w-]+)"/.exec(body))?.[1]
      if (fault !== undefined) {
        respondHostile(fault, outgoing, headers)
        return
      }
      outgoing.setHeader('content-type', 'application/json').end('{"results":[]}')
    })
  })
  return { port: await listen(server), received }
}

import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'

const MIB = 1024 * 1024
const JSON_HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n'
const BOMB = gzipSync(Buffer.alloc(128 * MIB, ' '), { level: 9 })

/** Written past Node's HTTP, which would not send them. */
const RAW: Readonly<Record<string, string>> = {
  'reset-mid-body': `${JSON_HEAD}Content-Length: 100\r\n\r\n{"results":[`,
  'too-short': `${JSON_HEAD}Content-Length: 100\r\nConnection: close\r\n\r\n{"results":[]}`,
  'two-lengths': `${JSON_HEAD}Content-Length: 2\r\nContent-Length: 9\r\n\r\n{}`,
  'length-and-chunks': `${JSON_HEAD}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
  'bad-chunks': `${JSON_HEAD}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n`,
  'endless-headers': `HTTP/1.1 200 OK\r\n${'X-Filler: 0123456789\r\n'.repeat(20_000)}`,
  'not-http': 'SSH-2.0-OpenSSH_9.2\r\n',
  'split-header': `${JSON_HEAD}X-Correlation-Id: a\rSet-Cookie: evil=1\r\nContent-Length: 2\r\n\r\n{}`,
  'second-answer': `${JSON_HEAD}Content-Length: 2\r\n\r\n{}HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{"evil":1}`,
  switching: 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
}

/** Faults by name; each answers one request and may end its connection. */
export function respondHostile(
  fault: string,
  outgoing: ServerResponse,
  requestHeaders: IncomingHttpHeaders,
): void {
  const bytes = RAW[fault]
  if (bytes !== undefined) {
    const { socket } = outgoing
    socket?.write(bytes, 'latin1', () => socket.destroySoon())
    return
  }
  const json = (status: number, body: string | Buffer, headers: Record<string, string> = {}): void => {
    outgoing.writeHead(status, { 'content-type': 'application/json', ...headers })
    outgoing.end(body)
  }
  const key = requestHeaders.authorization ?? ''
  const plain = Buffer.from(key.slice('Basic '.length), 'base64').toString()
  switch (fault) {
    case 'echo':
      return json(200, JSON.stringify({ requestHeaders, plain }))
    case 'echo-error':
      return json(400, JSON.stringify({ error: `bad key ${plain}`, correlationId: key, requestHeaders }))
    case 'echo-headers':
      return json(200, '{}', { 'x-correlation-id': plain, 'retry-after': key, 'x-rate-limit-reset': plain })
    case 'echo-large':
      return json(200, `{"x":"${'x'.repeat(MIB)}","key":"${plain}"}`)
    case 'cookies':
      return json(200, '{}', {
        'set-cookie': 'evil=1',
        'access-control-allow-origin': '*',
        'access-control-allow-credentials': 'true',
        link: '</x>; rel=preload',
        refresh: '0; url=http://evil.example',
        'content-security-policy': 'default-src *',
        'clear-site-data': '"*"',
        'service-worker-allowed': '/',
        'x-frame-options': 'ALLOWALL',
        'strict-transport-security': 'max-age=0',
        server: 'secret/1.0',
      })
    case 'html':
      outgoing.writeHead(200, { 'content-type': 'text/html' })
      outgoing.end('<script>alert(1)</script>')
      return
    case 'bomb':
      return json(200, BOMB, { 'content-encoding': 'gzip' })
    case 'large':
      return json(200, JSON.stringify({ results: 'x'.repeat(10 * MIB) }))
    case 'odd-json':
      return json(200, '{"__proto__":{"polluted":1},"a":1,"a":2,"constructor":{"prototype":{"polluted":1}}}')
    case 'odd-error':
      return json(422, '{"error":"x","__proto__":{"polluted":1},"validation":{"__proto__":{"polluted":1}}}')
    case 'invalid-utf8':
      return json(200, Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]))
    default:
      if (/^redirect-3\d\d$/.test(fault)) {
        return json(Number(fault.slice(-3)), '', { location: `http://127.0.0.1:1/${plain}` })
      }
      return json(500, '{"error":"no such fault"}')
  }
}

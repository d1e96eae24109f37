import type { ServerResponse } from 'node:http'

const CHUNK = Buffer.alloc(64 * 1024, 'desk')

/** Responds with `total` bytes, as fast as the other side reads them. */
export function sendFile(outgoing: ServerResponse, total: number, onSent?: (bytes: number) => void): void {
  outgoing.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': total })
  let left = total
  const send = (): void => {
    while (left > 0 && !outgoing.destroyed) {
      const piece = left < CHUNK.length ? CHUNK.subarray(0, left) : CHUNK
      left -= piece.length
      onSent?.(piece.length)
      if (!outgoing.write(piece)) {
        outgoing.once('drain', send)
        return
      }
    }
    outgoing.end()
  }
  send()
}

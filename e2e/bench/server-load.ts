import { connect, type Socket } from 'node:net'

export interface Load {
  requests: number
  /** Answers other than 200, and connections that broke. */
  failed: number
  seconds: number
  /** Milliseconds, sorted. */
  times: number[]
}

export function median({ times }: Load): number {
  return times[Math.floor(times.length / 2)] ?? Number.NaN
}

export function percentile({ times }: Load, share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
}

/**
 * Asks for one path over a number of kept connections, each as soon as its last answer is in. On bare sockets, so that
 * the load costs less than what it loads: all answers have a `content-length`.
 */
export async function load(
  port: number,
  path: string,
  options: { connections: number; ms: number; pauseMs?: number; accept?: string },
): Promise<Load> {
  const result: Load = { requests: 0, failed: 0, seconds: 0, times: [] }
  const accept = options.accept === undefined ? '' : `Accept-Encoding: ${options.accept}\r\n`
  const request = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${accept}\r\n`
  const started = performance.now()
  const deadline = started + options.ms
  await Promise.all(
    Array.from({ length: options.connections }, () =>
      keepAsking(port, request, deadline, result, options.pauseMs ?? 0),
    ),
  )
  result.seconds = (performance.now() - started) / 1000
  result.times.sort((a, b) => a - b)
  return result
}

function keepAsking(
  port: number,
  request: string,
  deadline: number,
  result: Load,
  pauseMs: number,
): Promise<void> {
  return new Promise((resolve) => {
    let asked = 0
    let isDone = false
    let head = ''
    let left = -1
    const socket: Socket = connect(port, '127.0.0.1')
    const ask = (): void => {
      asked = performance.now()
      socket.write(request)
    }
    const done = (): void => {
      isDone = true
      socket.destroy()
      resolve()
    }
    socket.setNoDelay(true)
    socket.on('connect', ask)
    socket.on('error', () => undefined)
    socket.on('close', () => {
      if (!isDone) result.failed += 1
      resolve()
    })
    socket.on('data', (chunk: Buffer) => {
      if (left === -1) {
        head += chunk.toString('latin1')
        const end = head.indexOf('\r\n\r\n')
        if (end === -1) return
        left = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0) - (head.length - end - 4)
      } else left -= chunk.length
      if (left > 0) return
      const now = performance.now()
      result.requests += 1
      result.times.push(now - asked)
      if (!head.startsWith('HTTP/1.1 200')) result.failed += 1
      head = ''
      left = -1
      if (now >= deadline) done()
      else if (pauseMs === 0) ask()
      else setTimeout(ask, pauseMs)
    })
  })
}

/** Downloads until the time is up; bytes per second, as they were sent. */
export async function downloadSpeed(
  port: number,
  path: string,
  ms: number,
  accept = 'identity',
): Promise<number> {
  let bytes = 0
  const started = performance.now()
  const deadline = started + ms
  while (performance.now() < deadline) {
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.on('connect', () =>
        socket.write(
          `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept-Encoding: ${accept}\r\nConnection: close\r\n\r\n`,
        ),
      )
      socket.on('data', (chunk: Buffer) => {
        bytes += chunk.length
        if (performance.now() >= deadline) socket.destroy()
      })
      socket.on('error', () => undefined)
      socket.on('close', () => resolve())
    })
  }
  return bytes / ((performance.now() - started) / 1000)
}

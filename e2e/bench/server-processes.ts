import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const started: ChildProcess[] = []
const folders: string[] = []

/** Ends everything that was started here. */
export function stopAll(): void {
  for (const child of started) child.kill('SIGKILL')
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}

/** Starts a Node program and waits for the line in which it names its port. */
export function startNode(
  file: string,
  env: Record<string, string>,
  port: RegExp,
  args: readonly string[] = [],
): Promise<{ port: number; pid: number; output: () => string }> {
  const child = spawn(process.execPath, [file, ...args], { env: { PATH: process.env['PATH'] ?? '', ...env } })
  started.push(child)
  let output = ''
  return new Promise((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stdout.on('data', (chunk: Buffer) => {
      if (output.length < 64 * 1024) output += chunk.toString()
      const found = port.exec(output)?.[1]
      if (found !== undefined) resolve({ port: Number(found), pid: child.pid ?? 0, output: () => output })
    })
    child.on('exit', () => reject(new Error(`${file} ended: ${output}`)))
  })
}

export function findNginx(): string | undefined {
  return ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/bin/nginx'].find(
    (file) => spawnSync(file, ['-v']).status === 0,
  )
}

/** nginx as people put it before such a server: one worker, kept connections, no access log. */
export async function startNginx(nginx: string, upstreamPort: number): Promise<number> {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'desk-nginx-'))
  folders.push(folder)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(' ')
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
    events { worker_connections 1024; }
    http { access_log off; ${temporary}
      upstream codat { server 127.0.0.1:${upstreamPort}; keepalive 64; }
      server { listen 127.0.0.1:${port}; location /api/ { proxy_pass http://codat/; proxy_http_version 1.1;
        proxy_set_header Connection ""; proxy_max_temp_file_size 0; } } }`,
  )
  started.push(spawn(nginx, ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' }))
  await reachable(port)
  return port
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function reachable(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false))
      socket.on('connect', () => socket.destroy())
    })
    if (isOpen) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error(`nothing listens on port ${port}`)
}

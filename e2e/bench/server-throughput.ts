import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { writeReport } from './report.ts'
import type { Figure } from './report.ts'
import { downloadSpeed, load, median, percentile } from './server-load.ts'
import { findNginx, startNginx, startNode, stopAll } from './server-processes.ts'

/*
 * The production server beside nginx `proxy_pass`, on one machine and in one run: only the ratios mean something.
 * BENCH_SECONDS sets the length of a measurement (1), BENCH_USERS_SECONDS that of the crowd (60).
 */
const COMPANY = '11111111-2222-4333-8444-555555555555'
const READ = `/api/companies/${COMPANY}/data/customers?page=1&pageSize=10`
/** About 45 kB, of which Brotli leaves about 6. */
const PAGE = READ.replace('pageSize=10', 'pageSize=100')
/** More than 2 MB: compressed as a stream. */
const LARGEST_PAGE = READ.replace('pageSize=10', 'pageSize=5000')
const FILE = `/api/companies/${COMPANY}/connections/${COMPANY}/data/customers/9/attachments/7/download`

const ROUNDS = 3

const figures: Figure[] = []

function note(name: string, value: number, unit: string, bound?: Figure['bound']): void {
  figures.push({ name, value, unit, bound })
}

function seconds(name: string, fallback: number): number {
  return Number(process.env[name] ?? fallback) * 1000
}

/** The most memory a process ever held, in MiB; 0 where the system does not tell. */
function peakMemory(pid: number): number {
  const status = `/proc/${pid}/status`
  if (!existsSync(status)) return 0
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] ?? 0) / 1024
}

/** Resident memory in MiB and open descriptors of a process; 0 where the system does not tell. */
function resources(pid: number): { mib: number; descriptors: number } {
  const status = `/proc/${pid}/status`
  if (!existsSync(status)) return { mib: 0, descriptors: 0 }
  const kib = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] ?? 0)
  return { mib: kib / 1024, descriptors: readdirSync(`/proc/${pid}/fd`).length }
}

async function startDesk(upstreamPort: number): ReturnType<typeof startNode> {
  return startNode(
    'build/server/main.js',
    {
      PORT: '0',
      CODAT_API_KEY: 'bench-key-0123456789-0123456789-01234567',
      CODAT_BASE_URL: `http://127.0.0.1:${upstreamPort}`,
    },
    /→ http:\/\/127\.0\.0\.1:(\d+)/,
  )
}

async function fast(nginx: string | undefined): Promise<void> {
  const upstream = await startNode('e2e/bench/server-upstream.mjs', { DELAY_MS: '0' }, /port (\d+)/)
  const desk = await startDesk(upstream.port)
  const ms = seconds('BENCH_SECONDS', 1)
  const direct = { port: upstream.port, read: READ.slice(4), file: FILE.slice(4) }
  const others =
    nginx === undefined ? undefined : { port: await startNginx(nginx, upstream.port), read: READ, file: FILE }

  // In turns and the best of each: what else the machine does meets both sides.
  const best = {
    alone: Infinity,
    bare: Infinity,
    aloneTail: Infinity,
    bareTail: Infinity,
    crowd: 0,
    speed: 0,
    nginxCrowd: 0,
    nginxSpeed: 0,
    failed: 0,
  }
  await load(desk.port, READ, { connections: 32, ms })
  for (let round = 0; round < ROUNDS; round += 1) {
    const alone = await load(desk.port, READ, { connections: 1, ms })
    const bare = await load(direct.port, direct.read, { connections: 1, ms })
    best.alone = Math.min(best.alone, median(alone))
    best.bare = Math.min(best.bare, median(bare))
    best.aloneTail = Math.min(best.aloneTail, percentile(alone, 0.99))
    best.bareTail = Math.min(best.bareTail, percentile(bare, 0.99))
    const crowd = await load(desk.port, READ, { connections: 32, ms })
    best.crowd = Math.max(best.crowd, crowd.requests / crowd.seconds)
    best.failed += crowd.failed + alone.failed
    if (others !== undefined) {
      const nginxCrowd = await load(others.port, others.read, { connections: 32, ms })
      best.nginxCrowd = Math.max(best.nginxCrowd, nginxCrowd.requests / nginxCrowd.seconds)
    }
    best.speed = Math.max(best.speed, await downloadSpeed(desk.port, FILE, ms))
    if (others !== undefined)
      best.nginxSpeed = Math.max(best.nginxSpeed, await downloadSpeed(others.port, others.file, ms))
  }
  note('median latency added at 1 connection', best.alone - best.bare, 'ms', { most: 1 })
  note('99th percentile added at 1 connection', best.aloneTail - best.bareTail, 'ms', { most: 25 })
  note('failed', best.failed, '', { most: 0 })
  note('small JSON at 32 connections', best.crowd, '/s')
  if (others !== undefined) {
    note('small JSON at 32 connections, nginx', best.nginxCrowd, '/s')
    note('  share of nginx', (best.crowd / best.nginxCrowd) * 100, '%', { least: 20 })
  }
  note('download', best.speed / 1024 / 1024, 'MiB/s')
  if (others !== undefined) {
    note('download, nginx', best.nginxSpeed / 1024 / 1024, 'MiB/s')
    note('  share of nginx', (best.speed / best.nginxSpeed) * 100, '%', { least: 60 })
  }
  const [during] = await Promise.all([
    load(desk.port, READ, { connections: 2, ms, pauseMs: 10 }),
    downloadSpeed(desk.port, FILE, ms),
  ])
  note('small reads during a download, 99th percentile', percentile(during, 0.99), 'ms', { most: 250 })
  note('  failed', during.failed, '', { most: 0 })
}

/** What compression costs and saves: the same pages with and without it, in turns and the best of each. */
async function compression(): Promise<void> {
  const upstream = await startNode('e2e/bench/server-upstream.mjs', { DELAY_MS: '0' }, /port (\d+)/)
  const desk = await startDesk(upstream.port)
  const ms = seconds('BENCH_SECONDS', 1)
  const codings = ['identity', 'gzip', 'br']
  const best = codings.map((accept) => ({ accept, alone: Infinity, crowd: 0, failed: 0 }))
  await load(desk.port, PAGE, { connections: 32, ms, accept: 'br' })
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const own of best) {
      const { accept } = own
      const alone = await load(desk.port, PAGE, { connections: 1, ms, accept })
      const crowd = await load(desk.port, PAGE, { connections: 32, ms, accept })
      own.alone = Math.min(own.alone, median(alone))
      own.crowd = Math.max(own.crowd, crowd.requests / crowd.seconds)
      own.failed += alone.failed + crowd.failed
    }
  }
  for (const { accept, alone, crowd, failed } of best) {
    note(`page of 100 customers, ${accept}: median at 1 connection`, alone, 'ms')
    note('  at 32 connections', crowd, '/s')
    note('  failed', failed, '', { most: 0 })
  }
}

/** Many people who each read a list of 5,000 customers, compressed, from a process that has done nothing before. */
async function largestPages(): Promise<void> {
  const upstream = await startNode('e2e/bench/server-upstream.mjs', { DELAY_MS: '0' }, /port (\d+)/)
  const desk = await startDesk(upstream.port)
  const before = peakMemory(desk.pid)
  const ms = seconds('BENCH_SECONDS', 1) * 5
  const speeds = await Promise.all(
    Array.from({ length: 20 }, () => downloadSpeed(desk.port, LARGEST_PAGE, ms, 'br')),
  )
  const total = speeds.reduce((sum, speed) => sum + speed, 0)
  note('20 readers of pages of 5,000 customers, br', total / 1024 / 1024, 'MiB/s')
  note('  most memory grown', peakMemory(desk.pid) - before, 'MiB', { most: 128 })
}

/** Files of 512 MiB as the very first thing a process does, when it has no memory to reuse. */
async function firstDownload(): Promise<void> {
  const upstream = await startNode('e2e/bench/server-upstream.mjs', { DELAY_MS: '0' }, /port (\d+)/)
  const desk = await startDesk(upstream.port)
  const before = peakMemory(desk.pid)
  const ms = seconds('BENCH_SECONDS', 1) * 5
  const speed = await downloadSpeed(desk.port, FILE, ms)
  note('downloaded as the first thing', (speed * ms) / 1000 / 1024 / 1024, 'MiB')
  note('  most memory grown', peakMemory(desk.pid) - before, 'MiB', { most: 61 })
}

async function crowdOfUsers(): Promise<void> {
  const upstream = await startNode('e2e/bench/server-upstream.mjs', { DELAY_MS: '50' }, /port (\d+)/)
  const desk = await startDesk(upstream.port)
  await load(desk.port, READ, { connections: 200, ms: 1_000 })
  const before = resources(desk.pid)
  const users = await load(desk.port, READ, { connections: 200, ms: seconds('BENCH_USERS_SECONDS', 60) })
  // Kept connections of the load are closed by now; give the desk a moment to see it.
  await new Promise((resolve) => setTimeout(resolve, 500))
  const after = resources(desk.pid)
  const peak = Number(await (await fetch(`http://127.0.0.1:${upstream.port}/peak`)).text())
  note('200 users, 50 ms upstream, one company', users.requests / users.seconds, '/s')
  note('  failed', users.failed, '', { most: 0 })
  note('  longest answer', percentile(users, 1), 'ms')
  note('  requests at the upstream at once', peak, '', { most: 10 })
  note('  memory grown', after.mib - before.mib, 'MiB', { most: 64 })
  note('  descriptors grown', after.descriptors - before.descriptors, '', { most: 20 })
}

function report(nginx: string | undefined): boolean {
  const remark =
    nginx === undefined
      ? 'nginx is not installed: no shares (Debian: apt-get install nginx-light)'
      : undefined
  return writeReport('server', 'The server beside nginx', figures, remark)
}

export async function main(): Promise<number> {
  const nginx = findNginx()
  try {
    await fast(nginx)
    await compression()
    await largestPages()
    await firstDownload()
    await crowdOfUsers()
    return report(nginx) ? 0 : 1
  } finally {
    stopAll()
  }
}

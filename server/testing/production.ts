import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { writeSite } from './built-site.ts'

/** Builds the production server into a new folder that is laid out as the project is after `npm run build`. */
export async function buildProject(): Promise<string> {
  const project = mkdtempSync(join(tmpdir(), 'desk-main-'))
  writeSite(join(project, 'dist'))
  await build({
    configFile: join(import.meta.dirname, '..', 'build', 'vite.config.ts'),
    logLevel: 'silent',
    build: { outDir: join(project, 'build', 'server'), emptyOutDir: true },
  })
  return project
}

export interface Running {
  child: ChildProcess
  /** Everything printed so far. */
  output: () => string
  port: () => Promise<number>
  exit: () => Promise<number | null>
}

/** The built server as a process of its own, with these settings and no others. */
export function startProduction(project: string, env: Record<string, string>): Running {
  const child = spawn(process.execPath, ['build/server/main.js'], {
    cwd: project,
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', ...env },
  })
  let output = ''
  const announced = new Promise<number>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString()
      const port = /→ http:\/\/127\.0\.0\.1:(\d+)/.exec(output)?.[1]
      if (port !== undefined) resolve(Number(port))
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.on('exit', () => reject(new Error(`the server ended: ${output}`)))
  })
  const exited = once(child, 'close').then(() => child.exitCode)
  announced.catch(() => undefined)
  return { child, output: () => output, port: () => announced, exit: () => exited }
}

import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const FLOOR = new URL('.', import.meta.url).pathname
const PDFJS = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

export interface FloorSite {
  /** The server that serves the floor; it is Customer Desk's own. */
  main: string
  remove: () => void
}

/**
 * Writes a file as Customer Desk's build does: under a name that changes with its content, so that browsers keep it, and
 * compressed beside it.
 */
function emit(assets: string, name: string, content: Buffer): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8)
  const hashed = name.replace('.', `-${hash}.`)
  writeFileSync(join(assets, hashed), content)
  writeFileSync(join(assets, `${hashed}.br`), brotliCompressSync(content))
  writeFileSync(join(assets, `${hashed}.gz`), gzipSync(content, { level: 9 }))
  return `/assets/${hashed}`
}

/**
 * Puts the floor page beside a copy of the built server, which serves what lies next to it: both pages then have the
 * same server, the same compression and the same upstream, and no request of one takes a way the other's doesn't.
 */
export function makeFloorSite(): FloorSite {
  const folder = mkdtempSync(join(tmpdir(), 'floor-'))
  const assets = join(folder, 'dist/assets')
  mkdirSync(assets, { recursive: true })
  mkdirSync(join(folder, 'build/server'), { recursive: true })
  const main = join(folder, 'build/server/main.js')
  cpSync('build/server/main.js', main)
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n')
  cpSync(join(PDFJS, 'standard_fonts'), join(assets, 'standard_fonts'), { recursive: true })

  const pdf = emit(assets, 'pdf.js', readFileSync(join(PDFJS, 'build/pdf.min.mjs')))
  const worker = emit(assets, 'pdf-worker.js', readFileSync(join(PDFJS, 'build/pdf.worker.min.mjs')))
  const script = readFileSync(join(FLOOR, 'floor.js'), 'utf8')
    .replace('/assets/pdf.js', pdf)
    .replace('/assets/pdf-worker.js', worker)
  const page = readFileSync(join(FLOOR, 'index.html'), 'utf8').replace(
    '/assets/floor.js',
    emit(assets, 'floor.js', Buffer.from(script)),
  )
  writeFileSync(join(folder, 'dist/index.html'), page)
  return { main, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

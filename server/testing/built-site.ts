import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { onTestFinished } from 'vitest'

export const SCRIPT = `console.log('${'desk '.repeat(400)}')`

export const PAGE =
  '<!doctype html><meta name="desk-mode" content="__DESK_MODE__" /><meta property="csp-nonce" nonce="__CSP_NONCE__" />'

const FILES: Readonly<Record<string, string | Buffer>> = {
  'index.html': PAGE,
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'robots.txt': 'User-agent: *',
  '.env': 'CODAT_API_KEY=secret',
  '.git/config': 'secret',
  'assets/index-B1c_-2x3.js': SCRIPT,
  'assets/index-B1c_-2x3.js.br': brotliCompressSync(SCRIPT),
  'assets/index-B1c_-2x3.js.gz': gzipSync(SCRIPT),
  'assets/index-B1c_-2x3.js.map': '{"sources":["secret"]}',
  'assets/index-D9f8e7a6.css': 'body{}',
  'assets/cmaps/plain.bcmap': 'cmap',
}

/** A folder like `dist/`, with things in it that must not be served. */
export function writeSite(directory: string): void {
  for (const [name, content] of Object.entries(FILES)) {
    const file = join(directory, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}

/** An empty folder that goes when the test does. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

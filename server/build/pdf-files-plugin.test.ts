import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import { join } from 'node:path'
import { build, createServer } from 'vite'
import { expect, it, vi } from 'vitest'
import { temporaryFolder } from '../testing/built-site.ts'
import { listen } from '../testing/sockets.ts'
import { pdfFiles } from './pdf-files-plugin.ts'

// A real build and server on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

function makeApp(): string {
  const root = temporaryFolder()
  writeFileSync(join(root, 'index.html'), '<!doctype html><script type="module" src="./main.js"></script>')
  writeFileSync(join(root, 'main.js'), 'window.files = __PDF_FILES__')
  return root
}

const PACKAGE = 'node_modules/pdfjs-dist'

it('a build ships the side files where its code looks for them, without WebAssembly and script engines', async () => {
  const root = makeApp()
  await build({ root, configFile: false, logLevel: 'silent', plugins: [pdfFiles()] })
  const dist = join(root, 'dist')
  const files = readdirSync(dist, { recursive: true }).map((name) => String(name).replaceAll('\\', '/'))
  const script = files.find((name) => /^assets\/index-.*\.js$/.test(name)) ?? ''
  const [, base = ''] =
    /["'`]\/(assets\/pdfjs-[\d.]+\/)["'`]/.exec(readFileSync(join(dist, script), 'utf8')) ?? []
  expect(existsSync(join(dist, base, 'standard_fonts'))).toBe(true)
  expect(existsSync(join(dist, base, 'iccs'))).toBe(true)
  expect(readFileSync(join(dist, base, 'cmaps/78-H.bcmap'))).toEqual(
    readFileSync(`${PACKAGE}/cmaps/78-H.bcmap`),
  )
  expect(
    files.filter((name) => name.startsWith(`${base}wasm/`) && name.endsWith('.js')).length,
  ).toBeGreaterThan(0)
  expect(files.filter((name) => /\.wasm$|quickjs/.test(name))).toEqual([])
})

it('the development server has the same files at the same address, and nothing else there', async () => {
  const vite = await createServer({
    root: makeApp(),
    configFile: false,
    logLevel: 'silent',
    appType: 'custom',
    plugins: [pdfFiles()],
    server: { middlewareMode: true, ws: false, watch: null },
  })
  try {
    const port = await listen(
      createHttpServer((request, response) => {
        vite.middlewares(request, response, () => response.writeHead(404).end())
      }),
    )
    const base = `http://127.0.0.1:${port}${JSON.parse(String(vite.config.define?.['__PDF_FILES__']))}`
    const map = await fetch(`${base}cmaps/78-H.bcmap?v=1`)
    expect(map.headers.get('content-type')).toBe('application/octet-stream')
    expect(Buffer.from(await map.arrayBuffer())).toEqual(readFileSync(`${PACKAGE}/cmaps/78-H.bcmap`))
    const script = readdirSync(`${PACKAGE}/wasm`).find((name) => /^[^q].*\.js$/.test(name)) ?? ''
    const decoder = await fetch(`${base}wasm/${script}`)
    expect(decoder.headers.get('content-type')).toBe('text/javascript')
    expect((await decoder.arrayBuffer()).byteLength).toBe(Number(decoder.headers.get('content-length')))
    expect((await fetch(`${base}cmaps/none.bcmap`)).status).toBe(404)
    expect((await fetch(`${base}package.json`)).status).toBe(404)
  } finally {
    await vite.close()
  }
})

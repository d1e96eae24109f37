import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { build } from 'vite'
import { expect, it, vi } from 'vitest'
import { precompress } from './precompress-plugin.ts'
import { temporaryFolder } from '../testing/built-site.ts'

// Real processes and real megabytes on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

it('a build gets compressed twins of its larger text files, and only of them', async () => {
  const root = temporaryFolder()
  const script = `window.words = [${'"a customer desk",'.repeat(200)}]`
  writeFileSync(join(root, 'index.html'), '<!doctype html><script type="module" src="./main.js"></script>')
  writeFileSync(join(root, 'main.js'), script)
  mkdirSync(join(root, 'public'))
  writeFileSync(join(root, 'public', 'tiny.txt'), 'too small to gain')
  await build({ root, configFile: false, logLevel: 'silent', plugins: [precompress()] })

  const files = readdirSync(join(root, 'dist'), { recursive: true }).map(String)
  const name = files.find((file) => file.endsWith('.js')) ?? ''
  const original = readFileSync(join(root, 'dist', name))
  expect(brotliDecompressSync(readFileSync(join(root, 'dist', `${name}.br`)))).toEqual(original)
  expect(gunzipSync(readFileSync(join(root, 'dist', `${name}.gz`)))).toEqual(original)
  expect(files.filter((file) => /\.(br|gz)$/.test(file))).toHaveLength(2)
})

import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

/** Formats that are not compressed already. */
const WORTHWHILE = /\.(css|js|mjs|json|svg|txt|wasm|webmanifest|bcmap|pfb|ttf|icc)$/
const SMALLEST = 1024

/** Writes a `.br` and a `.gz` beside every larger text file of the client build, for the server to pick from. */
export function precompress(): Plugin {
  let directory: string | undefined
  return {
    name: 'desk-precompress',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      directory = config.build.ssr === false ? resolve(config.root, config.build.outDir) : undefined
    },
    closeBundle: {
      order: 'post',
      async handler() {
        if (directory === undefined) return
        const entries = await readdir(directory, { recursive: true, withFileTypes: true })
        const files = entries.filter((entry) => entry.isFile() && WORTHWHILE.test(entry.name))
        await Promise.all(files.map((entry) => compressFile(join(entry.parentPath, entry.name))))
      },
    },
  }
}

async function compressFile(file: string): Promise<void> {
  const content = await readFile(file)
  if (content.length < SMALLEST) return
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }
  const [br, gz] = await Promise.all([compressBrotli(content, brotli), compressGzip(content, { level: 9 })])
  const kept: Promise<void>[] = []
  if (br.length < content.length) kept.push(writeFile(`${file}.br`, br))
  if (gz.length < content.length) kept.push(writeFile(`${file}.gz`, gz))
  await Promise.all(kept)
}

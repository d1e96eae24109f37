import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import type { Plugin } from 'vite'

const ENTRIES = { pages: 'src/render-shell.tsx', main: 'server/build/render-shells.ts' }

/**
 * Renders each page as it is before any data has come, so that the server can send it with the document: it is on the screen
 * before the first script has run.
 */
export function shells(): Plugin {
  let root = ''
  let outDir: string | undefined
  return {
    name: 'desk-shells',
    apply: 'build',
    configResolved(config) {
      root = config.root
      outDir = config.build.ssr === false ? resolve(config.root, config.build.outDir) : undefined
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (outDir === undefined) return
        const folder = mkdtempSync(join(root, 'node_modules/.desk-shells-'))
        try {
          await buildPages(root, folder)
          const pages = pathToFileURL(join(folder, 'pages.js')).href
          execFileSync(process.execPath, [join(folder, 'main.js'), pages, outDir], {
            env: { ...process.env, NODE_ENV: 'production' },
            stdio: ['ignore', 'inherit', 'inherit'],
          })
        } finally {
          rmSync(folder, { recursive: true, force: true })
        }
      },
    },
  }
}

/** The pages' code for Node, with the class names that the style sheets of the build have. */
async function buildPages(root: string, outDir: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [react({ compiler: true })],
    define: { __PDF_FILES__: '""' },
    ssr: { noExternal: true, external: ['jsdom'] },
    build: {
      ssr: true,
      outDir,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: ENTRIES,
        output: { entryFileNames: '[name].js' },
        onLog(level, log, handle) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log)
        },
      },
    },
  })
}

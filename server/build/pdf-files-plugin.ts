import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

/** What pdf.js fetches when a document needs it: fonts that are not embedded, character maps, decoders, profiles. */
const FOLDERS = ['standard_fonts', 'cmaps', 'wasm', 'iccs']
/** The decoders in plain script; WebAssembly would need a weaker content security policy. Nor is a script engine shipped. */
const isWanted = (name: string): boolean => !name.endsWith('.wasm') && !name.startsWith('quickjs')

const packageFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
  version: string
}

/** Where the app finds them; the version is in the path, so that a new pdf.js never meets old files. */
const PUBLIC_PATH = `assets/pdfjs-${version}`

function sideFiles(): { path: string; file: string }[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(packageFolder, folder))
      .filter(isWanted)
      .map((name) => ({
        path: `${PUBLIC_PATH}/${folder}/${name}`,
        file: join(packageFolder, folder, name),
      })),
  )
}

/** Ships pdf.js' side files with the app; code finds them under `__PDF_FILES__`. */
export function pdfFiles(): Plugin {
  return {
    name: 'pdf-files',
    config: ({ base = '/' }) => ({ define: { __PDF_FILES__: JSON.stringify(`${base}${PUBLIC_PATH}/`) } }),
    generateBundle() {
      for (const { path, file } of sideFiles())
        this.emitFile({ type: 'asset', fileName: path, source: readFileSync(file) })
    },
    configureServer(server) {
      const files = new Map(sideFiles().map(({ path, file }) => [`/${path}`, file]))
      server.middlewares.use((request, response, next) => {
        const file = files.get(request.url?.split('?')[0] ?? '')
        if (file === undefined) return next()
        response.setHeader('Content-Length', statSync(file).size)
        response.setHeader(
          'Content-Type',
          file.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
        )
        createReadStream(file).pipe(response)
      })
    },
  }
}

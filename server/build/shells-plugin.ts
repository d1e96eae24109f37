import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import type { Plugin, Rolldown } from 'vite'
import { RENDERING_FILE } from '../site/rendering.ts'
import { SHELLS_FILE, type Shell } from '../site/shells.ts'
import { styleText } from './style-text.ts'

/** From a list, somebody goes on to one of its customers. */
const LIST = 'customers'
const CUSTOMER = 'customer'

const OF_FORMS = /\/(?:form|shared)-[^/]*\.css$/
/** The style sheets of what comes as a whole with a page: they stand in it. */
const INLINED: Readonly<Record<string, RegExp>> = {
  newCustomer: OF_FORMS,
  editCustomer: OF_FORMS,
  customer: /\/(?:record|parts|shared|after-rows)-[^/]*\.css$/,
}

const ENTRIES = { pages: 'src/render-shell.tsx', main: 'server/build/render-shells.ts' }

/**
 * Renders each page as it is before any data has come, so that the server can send it with the document: it is on the screen
 * before the first script has run.
 */
export function shells(): Plugin {
  let root = ''
  let outDir: string | undefined
  let bundle: Rolldown.OutputBundle = {}
  return {
    name: 'desk-shells',
    apply: 'build',
    configResolved(config) {
      root = config.root
      outDir = config.build.ssr === false ? resolve(config.root, config.build.outDir) : undefined
    },
    generateBundle(_, generated) {
      bundle = generated
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (outDir === undefined) return
        await buildForNode(root, { input: 'src/render-first.tsx', outDir, fileName: RENDERING_FILE })
        const folder = mkdtempSync(join(root, 'node_modules/.desk-shells-'))
        try {
          await buildForNode(root, { input: ENTRIES, outDir: folder, fileName: '[name].js' })
          const pages = pathToFileURL(join(folder, 'pages.js')).href
          execFileSync(process.execPath, [join(folder, 'main.js'), pages, outDir], {
            env: { ...process.env, NODE_ENV: 'production' },
            stdio: ['ignore', 'inherit', 'inherit'],
          })
          addCode(join(outDir, SHELLS_FILE), bundle)
        } finally {
          rmSync(folder, { recursive: true, force: true })
        }
      },
    },
  }
}

interface NodeBuild {
  input: string | Record<string, string>
  outDir: string
  fileName: string
}

/** Code of the pages for Node, with the class names that the style sheets of the build have. */
async function buildForNode(root: string, { input, outDir, fileName }: NodeBuild): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [react({ compiler: true })],
    define: { __PDF_FILES__: '""', 'process.env.NODE_ENV': '"production"' },
    ssr: { noExternal: true, external: ['jsdom'] },
    build: {
      ssr: true,
      outDir,
      target: 'node20',
      minify: false,
      emptyOutDir: false,
      rolldownOptions: {
        input,
        output: { entryFileNames: fileName },
        onLog(level, log, handle) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log)
        },
      },
    },
  })
}

/** A page's code is needed right after its shell, and the styles of that code with it. */
function addCode(file: string, bundle: Rolldown.OutputBundle): void {
  // The file has been written just now.
  const pages = JSON.parse(readFileSync(file, 'utf8')) as Shell[]
  for (const page of pages) {
    page.code = codeOf(page.route, bundle)
    page.styles = [...new Set([...page.styles, ...stylesOf(page.code, bundle)])]
    const inlined = INLINED[page.route]
    if (inlined === undefined) continue
    page.inlined = page.styles.filter((href) => inlined.test(href)).map((href) => inPage(href, bundle))
    page.styles = page.styles.filter((href) => !inlined.test(href))
  }
  const customer = pages.find(({ route }) => route === CUSTOMER)
  for (const page of pages) {
    if (page.route !== LIST || customer === undefined) continue
    const styles = [...customer.styles, ...(customer.inlined ?? []).map(({ href }) => href)]
    page.next = [...customer.code, ...styles].filter((other) => !page.code.includes(other))
  }
  writeFileSync(file, JSON.stringify(pages))
}

const inPage = (href: string, bundle: Rolldown.OutputBundle) => ({
  href,
  text: styleText(href.slice(1), Object.values(bundle)),
})

/** The style sheets that these files bring along. */
function stylesOf(code: readonly string[], bundle: Rolldown.OutputBundle): string[] {
  return Object.values(bundle).flatMap((output) =>
    output.type === 'chunk' && code.includes(`/${output.fileName}`)
      ? [...(output.viteMetadata?.importedCss ?? [])].map((name) => `/${name}`)
      : [],
  )
}

/** The files of a route's page: that of `customers` is `CustomersPage.tsx`, and so on. */
export function codeOf(route: string, bundle: Rolldown.OutputBundle): string[] {
  const page = `/${route.slice(0, 1).toUpperCase()}${route.slice(1)}Page.tsx`
  const chunks = Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? output : []))
  const own = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(page)))
  if (own === undefined) throw new Error(`The build has no ${page}`)
  const files = new Set<string>()
  const add = ({ fileName, imports, name }: Rolldown.OutputChunk): void => {
    if (files.has(fileName) || EVERYWHERE.has(name)) return
    files.add(fileName)
    for (const other of chunks) if (imports.includes(other.fileName)) add(other)
  }
  add(own)
  return [...files].map((name) => `/${name}`)
}

/** Chunks that every page has in the end. */
export const EVERYWHERE = new Set(['first', 'app', 'rolldown-runtime'])

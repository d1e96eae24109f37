import type { Plugin, Rolldown } from 'vite'
import { styleInPage } from '../site/page.ts'
import { EVERYWHERE } from './shells-plugin.ts'
import { styleText } from './style-text.ts'

const SCRIPT = /<script type="module"[^>]* src="([^"]+)"[^>]*><\/script>\s*/g
const STYLESHEET = /<link rel="stylesheet"[^>]* href="\/([^"]+)"[^>]*>/g
/** After the shell, which the first script looks for. */
const PLACE = /<div id="root"><\/div>/

/**
 * Puts into the page what is needed before its first script has run, so that nothing of it takes one more round trip: the
 * styles of every page, and the names of the code that comes after that script, because the line would be idle while it
 * waits for data. The script itself runs as soon as it has come, though the end of the page may still be on its way.
 */
export function firstFiles(): Plugin {
  return {
    name: 'first-files',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => (bundle === undefined ? html : withFirstFiles(html, bundle)),
    },
  }
}

export function withFirstFiles(html: string, bundle: Rolldown.OutputBundle): string {
  const outputs = Object.values(bundle)
  const chunks = outputs.flatMap((output) => (output.type === 'chunk' ? output : []))
  const app = chunks.find(({ name }) => name === 'app')
  if (app === undefined) throw new Error('The build has no chunk of the application')
  const inPage = new Set(Array.from(html.matchAll(STYLESHEET), ([, file = '']) => file))
  for (const { name, viteMetadata } of chunks)
    if (EVERYWHERE.has(name)) for (const file of viteMetadata?.importedCss ?? []) inPage.add(file)

  const scripts = Array.from(html.matchAll(SCRIPT), ([, src = '']) => src)
  const head = [
    ...scripts.map((src) => `<link rel="modulepreload" crossorigin href="${src}">`),
    ...[...inPage].map((file) => styles(file, outputs)),
    // Loaded by the page's own script, when it no longer delays the first data.
    `<link crossorigin data-href="/${app.fileName}">`,
  ]
  const [first] = scripts.slice(-1)
  return html
    .replaceAll(SCRIPT, '')
    .replaceAll(STYLESHEET, '')
    .replace('</head>', () => `${head.join('')}</head>`)
    .replace(PLACE, (root) => `${root}<script type="module" async crossorigin src="${first}"></script>`)
}

function styles(file: string, outputs: readonly (Rolldown.OutputAsset | Rolldown.OutputChunk)[]): string {
  return styleInPage(`/${file}`, styleText(file, outputs))
}

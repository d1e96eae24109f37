import { walkHtml } from './walk-html.ts'
import type { Tag } from './walk-html.ts'

/** Elements that say how a text is arranged, and nothing else. */
const KEPT = new Set(
  (
    'address article aside b blockquote br caption center code dd del div dl dt em figcaption figure footer h1 h2 h3 h4 h5 ' +
    'h6 header hr i img ins li main ol p pre s section small strong sub sup table tbody td tfoot th thead tr u ul'
  ).split(' '),
)
const ATTRIBUTE = /[\s/"']([a-z]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi
const KEPT_ATTRIBUTES = new Set(['alt', 'colspan', 'dir', 'rowspan', 'src'])
/** Pictures that came along; any other address would have to be fetched. */
const COMES_ALONG = /^\s*(?:cid|data):/i

function bareTag({ written, name, isEnd }: Tag): string {
  if (!KEPT.has(name)) return ''
  if (isEnd) return `</${name}>`
  const attributes = [...written.matchAll(ATTRIBUTE)].map(([, key = '', quoted, single, plain]) => {
    const kind = key.toLowerCase()
    const value = (quoted ?? single ?? plain ?? '').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
    if (!KEPT_ATTRIBUTES.has(kind) || (kind === 'src' && !COMES_ALONG.test(value))) return ''
    return ` ${kind}="${value.replaceAll('>', '&gt;')}"`
  })
  return `<${name}${attributes.join('')}>`
}

/**
 * A page of its text and the elements that arrange it, each written new: no script, style, address or handler of the page
 * gets to a parser that would report or act on it.
 */
export const bareHtml = (html: string): string =>
  walkHtml(html, { text: (text) => text.replaceAll('>', '&gt;'), tag: bareTag })

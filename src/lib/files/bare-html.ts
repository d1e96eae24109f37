import { endOfTag, silentEnd } from './html-text.ts'

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

const NAME = /^<(\/?)([a-z][a-z0-9]*)/i

function bareTag(tag: string, slash: string, name: string): string {
  if (slash === '/') return `</${name}>`
  const attributes = [...tag.matchAll(ATTRIBUTE)].map(([, key = '', quoted, single, plain]) => {
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
export function bareHtml(html: string): string {
  // Letters beyond ASCII may become longer in lower case, and places would shift.
  const lowered = html.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase())
  const pieces: string[] = []
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open === -1) break
    pieces.push(html.slice(at, open).replaceAll('>', '&gt;'))
    const [, slash = '', name = ''] = NAME.exec(lowered.slice(open, open + 20)) ?? []
    if (name === '' && !/[!?/]/.test(html.charAt(open + 1))) {
      pieces.push('&lt;')
      at = open + 1
      continue
    }
    at = endOfTag(html, open)
    if (KEPT.has(name)) pieces.push(bareTag(html.slice(open, at), slash, name))
    if (slash === '') at = silentEnd(html, lowered, name, at)
  }
  pieces.push(html.slice(at).replaceAll('>', '&gt;'))
  return pieces.join('')
}

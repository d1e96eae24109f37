/** Elements whose content is not meant to be read. */
const SILENT = new Set(['script', 'style', 'template', 'title', 'noscript', 'iframe', 'object', 'svg'])
/** Elements that begin a line. */
const BREAKS = new Set([
  'br',
  'p',
  'div',
  'tr',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'table',
])

const NAME = /^<(\/?)([a-z][a-z0-9]*)/i

/** Where a tag or a comment ends; a `>` within quotes does not end it. */
export function endOfTag(html: string, open: number): number {
  if (html.startsWith('<!--', open)) return after(html, '-->', open + 4)
  let quote = ''
  for (let at = open + 1; at < html.length; at++) {
    const sign = html.charAt(at)
    if (quote !== '') {
      if (sign === quote) quote = ''
    } else if (sign === '>') return at + 1
    else if ((sign === '"' || sign === "'") && html.charAt(at - 1) === '=') quote = sign
  }
  return html.length
}

function after(html: string, text: string, from: number): number {
  const found = html.indexOf(text, from)
  return found === -1 ? html.length : found + text.length
}

/** Where reading goes on behind an opening tag: behind the whole element when its content isn't meant to be read. */
export const silentEnd = (html: string, lowered: string, name: string, at: number): number =>
  SILENT.has(name) ? endOfTag(html, after(lowered, `</${name}`, at) - 1) : at

/**
 * The text of a page without its tags: no document is made of it, so nothing in it can act or be fetched. References
 * such as `&amp;` stay; what is left holds no `<`.
 */
export function textOfHtml(html: string): string {
  // Letters beyond ASCII may become longer in lower case, and places would shift.
  const lowered = html.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase())
  const pieces: string[] = []
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open === -1) break
    pieces.push(html.slice(at, open))
    const [, slash, name = ''] = NAME.exec(lowered.slice(open, open + 20)) ?? []
    if (name === '' && !/[!?/]/.test(html.charAt(open + 1))) {
      pieces.push('&lt;')
      at = open + 1
      continue
    }
    at = endOfTag(html, open)
    if (BREAKS.has(name)) pieces.push('\n')
    else if (name === 'td' || name === 'th') pieces.push(' ')
    if (slash === '') at = silentEnd(html, lowered, name, at)
  }
  pieces.push(html.slice(at))
  return pieces.join('')
}

/** HTML with names in small letters. Letters beyond ASCII stay: they may become longer, and places would shift. */
export const lowerAscii = (html: string): string =>
  html.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase())

/** Elements whose content is not meant to be read. */
const SILENT = new Set(['script', 'style', 'template', 'title', 'noscript', 'iframe', 'object', 'svg'])
const HOLDS_ELEMENTS = new Set(['template', 'noscript', 'object', 'svg'])
const NAME = /^<(\/?)([a-z][a-z0-9]*)/i

/** Where a tag or a comment ends; a `>` within quotes does not end it. */
function endOfTag(html: string, open: number): number {
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
function silentEnd(html: string, lowered: string, name: string, at: number): number {
  if (!SILENT.has(name)) return at
  const close = after(lowered, `</${name}`, at)
  // Of elements that hold other elements, one that is never closed ends with the next that can't be in it.
  const isOpenEnded = close === html.length && !lowered.endsWith(`</${name}`)
  return isOpenEnded && HOLDS_ELEMENTS.has(name) ? at : endOfTag(html, close - 1)
}

/** A tag as it is written, with its name in small letters: empty for a comment or a declaration. */
export interface Tag {
  written: string
  name: string
  isEnd: boolean
}

interface Writer {
  text: (text: string) => string
  tag: (tag: Tag) => string
  /** Where reading goes on behind an opening tag whose element is left out; undefined when it is read. */
  skip?: (tag: Tag, lowered: string, at: number) => number | undefined
}

/**
 * Writes a page new from its text and its tags, without the content of elements that isn't meant to be read. No document is made
 * of it, so nothing in it can act or be fetched. A `<` that begins no tag becomes a reference.
 */
export function walkHtml(html: string, write: Writer): string {
  const lowered = lowerAscii(html)
  const pieces: string[] = []
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open === -1) break
    pieces.push(write.text(html.slice(at, open)))
    const [, slash, name = ''] = NAME.exec(lowered.slice(open, open + 20)) ?? []
    if (name === '' && !/[!?/]/.test(html.charAt(open + 1))) {
      pieces.push('&lt;')
      at = open + 1
      continue
    }
    at = endOfTag(html, open)
    const tag = { written: html.slice(open, at), name, isEnd: slash === '/' }
    const end = tag.isEnd ? undefined : write.skip?.(tag, lowered, at)
    if (end !== undefined) {
      at = end
      continue
    }
    pieces.push(write.tag(tag))
    if (!tag.isEnd) at = silentEnd(html, lowered, name, at)
  }
  pieces.push(write.text(html.slice(at)))
  return pieces.join('')
}

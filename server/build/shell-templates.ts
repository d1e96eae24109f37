import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Windows that the pages tell apart in their code, with a width in px of each; everything else is left to style sheets. */
export const WINDOWS = [
  { media: '(max-width: 560px)', px: 390 },
  { media: '(min-width: 560.02px) and (max-width: 760px)', px: 700 },
  { media: '(min-width: 760.02px) and (max-width: 1100px)', px: 1000 },
  { media: '(min-width: 1100.02px)', px: 1440 },
]
/** The last px of each of them but the widest. */
const BOUNDS = new Set([560, 760, 1100])
export const SCHEMES = ['light', 'dark'] as const

/** What stands directly in an element. */
const ownText = ({ childNodes }: Element) =>
  [...childNodes].map((node) => (node.nodeType === 3 ? node.nodeValue : '|')).join('')

/** Notes beside each part that is another one in dark colours what that one is. */
export function markDark(light: Element, dark: Element): void {
  if (light.isEqualNode(dark)) return
  const parts = [...light.children]
  const isSame = light.cloneNode().isEqualNode(dark.cloneNode()) && ownText(light) === ownText(dark)
  if (!isSame || parts.length !== dark.children.length) return light.setAttribute('data-dark', dark.outerHTML)
  for (const [place, part] of parts.entries()) {
    const other = dark.children[place]
    if (other !== undefined) markDark(part, other)
  }
}

/**
 * The content security policy forbids styles in a document: the page's first script sets the attributes, and what is in elements
 * comes with the application.
 */
export const withoutStyles = (html: string): string =>
  html.replaceAll(/<style[^>]*>[^]*?<\/style>/g, '').replaceAll(' style="', ' data-style="')

/** What a window of this width and in these colours says of a query. Throws when the windows above don't decide it. */
export function mediaQuery(query: string, px: number, scheme: (typeof SCHEMES)[number]): MediaQueryList {
  const [, bound, limit] = /\((min|max)-width: ([\d.]+)px\)/.exec(query) ?? []
  const [, wanted] = /prefers-color-scheme: (\w+)/.exec(query) ?? []
  const last = bound === 'min' ? Math.ceil(Number(limit)) - 1 : Number(limit)
  if (wanted === undefined && !BOUNDS.has(last)) throw new Error(`No page can be rendered for ${query}`)
  const matches =
    wanted === undefined ? (bound === 'min' ? px >= Number(limit) : px <= Number(limit)) : wanted === scheme
  const list = new EventTarget()
  return Object.assign(list, {
    matches,
    media: query,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  })
}

/** Finds the style sheets of the build that a page's classes are in, but for those that every page has. */
export function findStyles(dist: string): (html: string) => string[] {
  const everywhere = readFileSync(join(dist, 'index.html'), 'utf8')
  const sheets = readdirSync(join(dist, 'assets'))
    .filter((name) => name.endsWith('.css') && !everywhere.includes(name))
    .map((name) => ({
      href: `/assets/${name}`,
      classes: new Set(readFileSync(join(dist, 'assets', name), 'utf8').match(/(?<=\.)_[\w-]+/g)),
    }))
  return (html) => {
    const used = new Set(html.match(/(?<=[" ])_[\w-]+(?=[" ])/g))
    return sheets.filter(({ classes }) => [...used].some((name) => classes.has(name))).map(({ href }) => href)
  }
}

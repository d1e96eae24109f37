import type { Config } from 'dompurify'
import { imageSize } from '../../../lib/files/image-size.ts'
import { MOST_PIXELS } from '../image/image-limits.ts'
import { PICTURE_ALT, PICTURE_PROBLEMS, placeholder } from '../messages.ts'

/** Text, structure and pictures that came inside the document. No links, no styles, nothing that acts or fetches. */
const ALLOWED: Config = {
  ALLOWED_TAGS: [
    'p',
    'br',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'strong',
    'em',
    'b',
    'i',
    'u',
    's',
    'ins',
    'del',
    'sub',
    'sup',
    'ul',
    'ol',
    'li',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'img',
    'a',
    'blockquote',
    'pre',
    'section',
    'div',
    'center',
    'address',
    'article',
    'aside',
    'header',
    'footer',
    'main',
    'nav',
    'figure',
    'figcaption',
    'dl',
    'dt',
    'dd',
    'hr',
    'caption',
    'tfoot',
    'code',
    'small',
    'span',
  ],
  ALLOWED_ATTR: [
    'src',
    'alt',
    'colspan',
    'rowspan',
    'dir',
    'start',
    'type',
    'value',
    'reversed',
    'data-level',
    'data-part',
  ],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
}

const HEADING = /^H([1-6])$/

const DATA = /^data:/i
const INSIDE = /^data:image\/(?:png|jpeg|gif|webp|bmp);base64,([A-Za-z0-9+/=]*)/i
/** Headers with pictures of their own can be long; a multiple of 4, as base64 is read. */
const HEAD_CHARACTERS = 512 * 1024

/** Why a picture is not shown: the browser would fetch it, or need too much memory for it. */
function problemOf(src: string): string | undefined {
  const data = INSIDE.exec(src)?.[1]
  if (data === undefined) return DATA.test(src) ? PICTURE_PROBLEMS.format : PICTURE_PROBLEMS.outside
  const size = imageSize(bytesOf(data.slice(0, HEAD_CHARACTERS)))
  if (size === undefined) return PICTURE_PROBLEMS.unreadable
  return size.width * size.height > MOST_PIXELS ? PICTURE_PROBLEMS.tooLarge : undefined
}

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  } catch {
    return new Uint8Array()
  }
}

/** HTML from a stranger as nodes that can only be read, with words in the place of pictures that aren't shown. */
export async function sanitise(html: string, describe = placeholder): Promise<DocumentFragment> {
  const { default: DOMPurify } = await import('dompurify')
  const fragment = DOMPurify.sanitize(html, { ...ALLOWED, RETURN_DOM_FRAGMENT: true })
  for (const image of fragment.querySelectorAll('img')) {
    const problem = problemOf(image.src)
    if (problem === undefined) image.loading = 'lazy'
    else image.replaceWith(describe(problem, image.alt))
    if (image.alt === '') image.alt = PICTURE_ALT
  }
  // The page has headings of its own above these.
  for (const heading of fragment.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const level = Number(HEADING.exec(heading.tagName)?.[1] ?? 1)
    const lower = document.createElement(`h${Math.min(6, level + 2)}`)
    for (const { name, value } of heading.attributes) lower.setAttribute(name, value)
    lower.append(...heading.childNodes)
    heading.replaceWith(lower)
  }
  return fragment
}

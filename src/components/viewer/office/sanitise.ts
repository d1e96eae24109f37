import type { Config } from 'dompurify'

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
  ],
  ALLOWED_ATTR: ['src', 'alt', 'colspan', 'rowspan'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
}

const HEADING = /^H([1-6])$/

/** HTML from a stranger as nodes that can only be read. */
export async function sanitise(html: string): Promise<DocumentFragment> {
  const { default: DOMPurify } = await import('dompurify')
  const fragment = DOMPurify.sanitize(html, { ...ALLOWED, RETURN_DOM_FRAGMENT: true })
  for (const image of fragment.querySelectorAll('img')) {
    if (/^data:image\/(png|jpeg|gif|webp|bmp);base64,/i.test(image.src)) image.loading = 'lazy'
    else image.replaceWith(`[picture that is not inside the file${image.alt ? `: ${image.alt}` : ''}]`)
    if (image.alt === '') image.alt = 'Picture in the document'
  }
  // The page has headings of its own above these.
  for (const heading of fragment.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const level = Number(HEADING.exec(heading.tagName)?.[1] ?? 1)
    const lower = document.createElement(`h${Math.min(6, level + 2)}`)
    lower.append(...heading.childNodes)
    heading.replaceWith(lower)
  }
  return fragment
}

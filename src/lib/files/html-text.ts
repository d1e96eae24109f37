import { walkHtml } from './walk-html.ts'

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

/** The text of a page without its tags. References such as `&amp;` stay; what is left holds no `<`. */
export const textOfHtml = (html: string): string =>
  walkHtml(html, {
    text: (text) => text,
    tag: ({ name }) => (BREAKS.has(name) ? '\n' : name === 'td' || name === 'th' ? ' ' : ''),
  })

import { contentSecurityPolicy } from '../site/page-headers.ts'

/** Has a meaning in headers only; browsers complain about it in a page. */
const HEADER_ONLY = /; frame-ancestors [^;]*/

/**
 * The server's policy for a page that comes from a static host, which has no nonce for each response. Styles are left
 * open until the first script of the page narrows them down (`stylePolicy`).
 */
export const pagePolicy = (scripts: readonly string[] = []): string =>
  contentSecurityPolicy('', scripts).replace("'nonce-'", "'unsafe-inline'").replace(HEADER_ONLY, '')

/** The server's rule for styles, with a nonce that was made in the page. */
export const stylePolicy = (nonce: string): string => `style-src 'self' 'nonce-${nonce}'`

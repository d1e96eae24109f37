import { TARGET } from './messages.ts'

const LONGEST_TARGET = 16 * 1024

/** `.` and `..` in every spelling a URL parser resolves. */
const DOT_STEP = /\/(\.|%2e){1,2}(\/|$)/i

/**
 * What is wrong with a request target as it came over the wire, or undefined.
 *
 * This runs before anything makes a `URL` of it, because that would quietly resolve `..` and its encoded spellings and
 * turn backslashes into slashes. Only one spelling of a path is accepted; proxies in front and servers behind then have
 * nothing to disagree about.
 */
export function checkTarget(target: string): { status: 400 | 414; message: string } | undefined {
  if (target.length > LONGEST_TARGET) return { status: 414, message: TARGET.tooLong }
  if (!target.startsWith('/')) return { status: 400, message: TARGET.notPath }
  // RFC 3986 characters only; `#`, `\`, `"`, `<` and everything outside ASCII have to come encoded.
  if (!/^[!$&-;=?-Z[\]_a-z~|%]*$/.test(target)) {
    return { status: 400, message: TARGET.character }
  }
  const path = pathOf(target)
  if (path.includes('//')) return { status: 400, message: TARGET.emptyStep }
  if (/%(?![0-9a-f]{2})/i.test(path)) return { status: 400, message: TARGET.encoding }
  if (DOT_STEP.test(path)) {
    return { status: 400, message: TARGET.dotStep }
  }
  return undefined
}

/** The path of a target, without its query. */
export function pathOf(target: string): string {
  const end = target.indexOf('?')
  return end === -1 ? target : target.slice(0, end)
}

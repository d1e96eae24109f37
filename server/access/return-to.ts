const HERE = 'http://desk.invalid'
const LONGEST = 2000

/** A page of ours to go to after signing in, or the first page for anything that could lead elsewhere. */
export function safeReturnTo(target: string | null | undefined): string {
  if (target == null || target.length > LONGEST || !/^\/[!-~]*$/.test(target)) return '/'
  if (/^\/[/\\]/.test(target) || target.includes('\\')) return '/'
  if (!URL.canParse(target, HERE)) return '/'
  const url = new URL(target, HERE)
  // Back to a page, not to a server response.
  if (url.origin !== HERE || /^\/(auth|api)(\/|$)/.test(url.pathname)) return '/'
  const path = `${url.pathname}${url.search}`
  // The server rejects paths with an empty step.
  return url.pathname.includes('//') ? '/' : path
}

import type { HttpRequest } from './exchange.ts'

/** The cookie with this name. Undefined if there is none, or several: then one was planted. */
export function readCookie(request: HttpRequest, name: string): string | undefined {
  const found = (request.header('cookie') ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
  return found.length === 1 ? found[0]?.slice(name.length + 1) : undefined
}

/** `Set-Cookie` that scripts cannot read and other sites' forms cannot use. */
export function setCookie(
  name: string,
  value: string,
  options: { isSecure: boolean; seconds: number },
): string {
  const secure = options.isSecure ? '; Secure' : ''
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${options.seconds}${secure}`
}

/** The prefix makes browsers reject the cookie from other hosts of the domain and from plain http. */
export function cookieName(name: string, isSecure: boolean): string {
  return isSecure ? `__Host-${name}` : name
}

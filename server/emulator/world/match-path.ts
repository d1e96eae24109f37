/**
 * The parameters of a URL's path, or undefined when the template does not fit. Segments are compared before they are
 * decoded, and each is decoded once: an id may hold `/`, `?`, `%` or the name of another endpoint. (A wildcard path of
 * MSW would let `/companies/1/data/customers/companies` pass for `/companies`.) The desk's own prefix `/api` is
 * skipped, so that unit tests of the app can use the same handlers.
 */
export function matchPath(template: string, pathname: string): Record<string, string> | undefined {
  const wanted = template.split('/').slice(1)
  const given = pathname.split('/').slice(1)
  if (given[0] === 'api') given.shift()
  if (wanted.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, segment] of wanted.entries()) {
    const value = given[index] ?? ''
    if (!segment.startsWith(':')) {
      if (segment !== value) return undefined
      continue
    }
    const decoded = decodeSegment(value)
    if (!decoded) return undefined
    params[segment.slice(1)] = decoded
  }
  return params
}

/** Undefined for a `%` that starts no escape. */
function decodeSegment(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}

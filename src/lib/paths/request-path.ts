type ParameterValue = string | number | boolean | undefined

/** A path with its segments percent-encoded: ids may hold `/`, `?`, `#`, `%` or spaces. */
export function apiPath(parts: TemplateStringsArray, ...ids: string[]): string {
  return parts.reduce((path, part, index) => {
    const id = ids[index]
    return path + part + (id === undefined ? '' : encodeURIComponent(id))
  }, '')
}

/** Adds query parameters in the order given, leaving out the absent ones, so equal requests have equal URLs. */
export function withQuery(path: string, parameters: Record<string, ParameterValue>): string {
  const pairs = Object.entries(parameters)
    .filter((pair): pair is [string, string | number | boolean] => pair[1] !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`
}

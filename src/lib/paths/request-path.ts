type ParameterValue = string | number | boolean | undefined

type IdName<Template> = Template extends `${string}{${infer Name}}${infer Rest}` ? Name | IdName<Rest> : never

/** The path of an operation, each ID encoded as one segment: IDs may hold `/`, `?`, `#`, `%` or spaces. */
export function operationPath<Template extends string>(
  { template }: { readonly template: Template },
  ids: Readonly<Record<IdName<Template>, string>>,
): string {
  return Object.entries<string>(ids).reduce<string>(
    (path, [name, id]) => path.replace(`{${name}}`, () => encodeURIComponent(id)),
    template,
  )
}

/** Adds query parameters in the order given, leaving out the absent ones, so equal requests have equal URLs. */
export function withQuery(path: string, parameters: Record<string, ParameterValue>): string {
  const pairs = Object.entries(parameters)
    .filter((pair): pair is [string, string | number | boolean] => pair[1] !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`
}

const ATTRIBUTE = /\s([a-z]+)="([^"]*)"/g

/**
 * The scripts and styles in the head of the page, as a `Link` header. It says nothing that the page doesn't, but a proxy that knows
 * early hints can send it ahead of the page, while the page is still on its way from us.
 */
export function pageLinks(template: string): string {
  const head = template.slice(0, template.indexOf('</head>'))
  const tags = head.match(/<(?:script|link)\s[^>]*>/g) ?? []
  return tags.flatMap((tag) => linkFor(tag) ?? []).join(', ')
}

function linkFor(tag: string): string | undefined {
  const attributes = new Map(
    Array.from(tag.matchAll(ATTRIBUTE), ([, name = '', value = '']) => [name, value]),
  )
  if (/\sdisabled[\s>]/.test(tag)) return undefined
  const path = attributes.get('src') ?? attributes.get('href') ?? ''
  if (!/^\/(?!\/)[\w./-]+$/.test(path)) return undefined
  // With another mode than the tag's, a browser would load the file twice.
  const mode = /\scrossorigin[\s>=]/.test(tag) ? '; crossorigin' : ''
  const rel = attributes.get('rel')
  if (attributes.get('type') === 'module' || rel === 'modulepreload')
    return `<${path}>; rel=modulepreload${mode}`
  return rel === 'stylesheet' ? `<${path}>; rel=preload; as=style${mode}` : undefined
}

type Fact = readonly [label: string, value: string | null | undefined]

export interface Where {
  companyId: string
  atMs: number
  version: string
}

/** Upstream text in a Markdown text: as code, in which nothing has a meaning. */
export function code(text: string): string {
  const line = text.replace(/\s+/gu, ' ')
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length))
  const ticks = '`'.repeat(longest + 1)
  const room = /^`|`$/.test(line) ? ' ' : ''
  return ticks + room + line + room + ticks
}

export const list = (facts: readonly Fact[]): string[] =>
  facts.flatMap(([label, value]) => (value ? [`- ${label}: ${code(value)}`] : []))

export const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', heading, '', ...lines]

export const iso = (ms: number) => new Date(ms).toISOString()

/** When the details were copied, and from what. */
export const ending = ({ atMs, version }: Omit<Where, 'companyId'>): string[] =>
  section(
    '---',
    list([
      ['Copied', iso(atMs)],
      ['Customer Desk version', version],
    ]),
  )

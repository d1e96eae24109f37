import { LONGEST_PRETTY_CHARACTERS } from './pretty-limit.ts'

const INDENT = '  '
/** Deeper levels are not indented further: a line of thousands of spaces helps nobody. */
const DEEPEST_INDENT = 30

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g

/**
 * JSON over several lines. Only the space between the tokens changes: numbers keep every digit and members their
 * order, which a round through `JSON.parse` would not promise. Undefined when the text is no JSON, or would become too long.
 */
export function prettyJson(text: string): string | undefined {
  try {
    JSON.parse(text)
  } catch {
    return undefined
  }
  const out: string[] = []
  let length = text.length
  let depth = 0
  let isFresh = false
  const newLine = (): void => {
    const line = `\n${INDENT.repeat(Math.min(depth, DEEPEST_INDENT))}`
    length += line.length
    out.push(line)
  }
  for (const [token] of text.matchAll(TOKEN)) {
    if (length > LONGEST_PRETTY_CHARACTERS) return undefined
    if (token === '}' || token === ']') {
      depth -= 1
      if (!isFresh) newLine()
      out.push(token)
      isFresh = false
      continue
    }
    if (isFresh) newLine()
    isFresh = token === '{' || token === '['
    out.push(token === ':' ? ': ' : token)
    if (isFresh) depth += 1
    if (token === ',') newLine()
  }
  return out.join('')
}

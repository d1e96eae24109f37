import { LONGEST_PRETTY_CHARACTERS } from './pretty-limit.ts'

const INDENT = '  '
const DEEPEST_INDENT = 30

/** What begins so ends so; the first that fits counts. */
const ENDS: readonly [start: string, end: string][] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
]

/** One past the `>` that closes the tag, or -1; a `>` inside quotes does not count. */
function endOfTag(text: string, from: number): number {
  let quote = ''
  for (let at = from + 1; at < text.length; at++) {
    const sign = text.charAt(at)
    if (quote !== '') {
      if (sign === quote) quote = ''
    } else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '>') return at + 1
    else if (sign === '<') return -1
  }
  return -1
}

function endOfMarkup(text: string, from: number): number {
  const special = ENDS.find(([start]) => text.startsWith(start, from))
  if (!special) return endOfTag(text, from)
  const [start, end] = special
  const at = text.indexOf(end, from + start.length)
  return at === -1 ? -1 : at + end.length
}

/** Tags, comments and the text between them, in one pass; undefined when something does not close. */
function tokenize(text: string): string[] | undefined {
  const tokens: string[] = []
  for (let at = 0; at < text.length;) {
    let end: number
    if (text.charAt(at) === '<') {
      end = endOfMarkup(text, at)
      if (end === -1) return undefined
    } else {
      const next = text.indexOf('<', at)
      end = next === -1 ? text.length : next
    }
    const token = text.slice(at, end).trim()
    if (token !== '') tokens.push(token)
    at = end
  }
  return tokens
}

/**
 * XML with one element a line. The text is cut at its tags and never parsed: entities are not expanded, nothing is
 * looked up. An element that holds text only stays on its line. Undefined when the tags do not close, when it would become
 * too long, and for a document type with declarations of its own, which is shown as it came.
 */
export function prettyXml(text: string): string | undefined {
  const tokens = tokenize(text)
  if (!tokens) return undefined
  const lines: string[] = []
  let depth = 0
  let length = 0
  const put = (content: string): void => {
    const line = `${INDENT.repeat(Math.min(depth, DEEPEST_INDENT))}${content}`
    length += line.length
    lines.push(line)
  }
  for (let index = 0; index < tokens.length; index++) {
    if (length > LONGEST_PRETTY_CHARACTERS) return undefined
    const token = tokens[index] ?? ''
    if (token.startsWith('</')) depth -= 1
    if (depth < 0) return undefined
    const isOpening = /^<[^!?/]/.test(token) && !token.endsWith('/>')
    const [next = '', afterNext = ''] = [tokens[index + 1], tokens[index + 2]]
    if (isOpening && next !== '' && !next.startsWith('<') && afterNext.startsWith('</')) {
      put(token + next + afterNext)
      index += 2
    } else if (isOpening && next.startsWith('</')) {
      put(token + next)
      index += 1
    } else {
      put(token)
      if (isOpening) depth += 1
    }
  }
  return depth === 0 && lines.length > 0 ? lines.join('\n') : undefined
}

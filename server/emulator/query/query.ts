import { malformedQuery } from '../codat/errors.ts'

/**
 * Codat's query language: `{status=active&&metadata.isDeleted!=true}||customerName~fjord`.
 *
 * No quoting exists, so a value runs to the next `&&`, `||`, brace or the end, and is trimmed. Mixing `&&` and `||`
 * at one level needs braces; Codat doesn't say what happens without, so the emulator rejects it.
 */
export type Operator = '=' | '!=' | '~' | '>' | '<' | '>=' | '<='

export type QueryNode =
  | { kind: 'comparison'; property: string; operator: Operator; value: string }
  | { kind: 'and' | 'or'; nodes: QueryNode[] }

const MAX_QUERY_LENGTH = 2047
const COMPARISON = /^([A-Za-z_][\w]*(?:\.[A-Za-z_][\w]*)*)\s*(!=|>=|<=|=|~|>|<)([^]*)$/
/** Far deeper than 2,047 characters of sensible query; keeps recursion bounded. */
const MAX_DEPTH = 100

type Token = '{' | '}' | '&&' | '||' | { text: string }

function tokenize(query: string): Token[] {
  return query
    .split(/(&&|\|\||\{|\})/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (part === '{' || part === '}' || part === '&&' || part === '||' ? part : { text: part }))
}

function comparison(text: string): QueryNode {
  const [, property, operator, rest] = COMPARISON.exec(text) ?? []
  const value = rest?.trim()
  if (property === undefined || operator === undefined || !value) throw malformedQuery()
  return { kind: 'comparison', property, operator: operator as Operator, value }
}

/** Throws a 400 `ApiError` on anything the grammar does not allow. */
export function parseQuery(query: string): QueryNode {
  if (query.length > MAX_QUERY_LENGTH) throw malformedQuery()
  const tokens = tokenize(query)
  let position = 0

  const clause = (depth: number): QueryNode => {
    const token = tokens[position++]
    if (typeof token === 'object') return comparison(token.text)
    if (token !== '{' || depth > MAX_DEPTH) throw malformedQuery()
    const node = sequence(depth + 1)
    if (tokens[position++] !== '}') throw malformedQuery()
    return node
  }

  const sequence = (depth: number): QueryNode => {
    const first = clause(depth)
    const joiner = tokens[position]
    if (joiner !== '&&' && joiner !== '||') return first
    const nodes = [first]
    while (tokens[position] === joiner) {
      position++
      nodes.push(clause(depth))
    }
    return { kind: joiner === '&&' ? 'and' : 'or', nodes }
  }

  const node = sequence(0)
  // Leftovers are a stray brace, two clauses without an operator, or && mixed with || without braces.
  if (position !== tokens.length) throw malformedQuery()
  return node
}

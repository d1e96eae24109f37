/** Codat refuses queries of 2048 characters or more (codat-docs, "Querying"). */
export const MAX_QUERY_LENGTH = 2047

/**
 * Where words are split: at characters that mean something in a query, which nothing can quote, and at commas, so that
 * "Surname, Given" finds what "Surname Given" does.
 */
const BETWEEN_WORDS = /[\s,;，、；&|{}=!~<>]+/u

/** The words of a search, without what stands between them. */
export function searchWords(text: string): string[] {
  return [...new Set(text.split(BETWEEN_WORDS).filter((word) => word !== ''))]
}

/** Whether a search is made of nothing but such characters, so that it finds everything. */
export function isUnsearchable(text: string): boolean {
  return text.trim() !== '' && searchWords(text).length === 0
}

/** `{a~word||b~word}`: the word stands in any of the properties. */
function anyProperty(word: string, properties: readonly string[]): string {
  const clauses = properties.map((property) => `${property}~${word}`)
  return clauses.length === 1 ? `${clauses[0]}` : `{${clauses.join('||')}}`
}

export interface QueryParts {
  /** What the person typed; every word must be found in one of `searchIn`. */
  text: string
  searchIn: readonly string[]
  /** Clauses that must hold as well, such as `status=Active`. */
  clauses: readonly string[]
}

export interface BuiltQuery {
  /** The `query` parameter, not yet percent-encoded; undefined when nothing is asked. */
  query: string | undefined
  /** Words left out because the query would have grown too long. */
  dropped: string[]
}

/**
 * Builds a query. `&&` and `||` are mixed only through braces, since Codat reads an unbraced mix as `&&`
 * throughout. Values are cut down to words because values with spaces are not described anywhere.
 */
export function buildQuery({ text, searchIn, clauses }: QueryParts): BuiltQuery {
  const parts = [...clauses]
  const dropped: string[] = []
  for (const word of searchWords(text)) {
    const part = anyProperty(word, searchIn)
    const length = [...parts, part].join('&&').length
    if (length > MAX_QUERY_LENGTH) dropped.push(word)
    else parts.push(part)
  }
  return { query: parts.length === 0 ? undefined : parts.join('&&'), dropped }
}

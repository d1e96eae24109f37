import { queryOptions, skipToken } from '@tanstack/react-query'
import { customerQueries, listCustomers } from '../../api/customer-queries.ts'
import { searchWords } from '../../lib/codat-query.ts'
import { textKey } from '../../lib/format/fold-text.ts'
import { boundMarks } from '../../lib/format/mark-runs.ts'
import { seenText } from '../../lib/format/unseen-text.ts'
import { DEFAULT_CUSTOMERS_SEARCH } from '../../lib/paths/customers-search.ts'

const PUNCTUATION = /[.,'’()-]/g
/** A query has room for less than 2,048 characters. */
const MAX_WORDS = 12
const MAX_PIECE = 30

/** A key that is equal for names that people read as the same: case, punctuation and spaces aside. */
export function writtenNameKey(name: string): string {
  return searchWords(textKey(name).replace(PUNCTUATION, ' ')).join(' ')
}

/** The list with the words of a name in it, as they were typed. */
export function sameWords(companyId: string, name: string) {
  const q = searchWords(seenText(name).replace(PUNCTUATION, ' ')).join(' ').slice(0, 200)
  return customerQueries.list(companyId, { ...DEFAULT_CUSTOMERS_SEARCH, q, pageSize: 25 })
}

/** Whether a letter can be written in one way only, letter case aside: not so é, ß or a full-width A. */
function isPlainLetter(letter: string): boolean {
  const isWhole = letter.toUpperCase().length === letter.length
  return isWhole && letter.normalize('NFKD') === letter && !/\p{M}/u.test(letter)
}

/** Parts of a word one of which is whole where a single character stands inside the word that nobody sees. */
function piecesOf(word: string): string[] {
  const runs = Array.from(word, (letter) => (isPlainLetter(letter) ? letter : ' '))
    .join('')
    .split(' ')
  return runs.flatMap((run) => {
    const letters = Array.from(run).slice(0, MAX_PIECE)
    const middle = Math.floor(letters.length / 2)
    const halves = middle < 2 ? [letters] : [letters.slice(0, middle), letters.slice(middle)]
    return halves.map((half) => half.join('')).filter((piece) => Array.from(piece).length > 1)
  })
}

/** A query that finds a name also where it was stored with invisible characters or in another spelling of its letters. */
export function similarQuery(name: string): string | undefined {
  const words = searchWords(
    boundMarks(seenText(name)).normalize('NFKC').toLowerCase().replace(PUNCTUATION, ' '),
  )
  const clauses = words.slice(0, MAX_WORDS).flatMap((word) => {
    const [first, ...others] = piecesOf(word)
      .slice(0, 4)
      .map((piece) => `customerName~${piece}`)
    if (first === undefined) return []
    return [others.length === 0 ? first : `{${[first, ...others].join('||')}}`]
  })
  return clauses.length === 0 ? undefined : ['metadata.isDeleted!=true', ...clauses].join('&&')
}

/** Names like one, which only a comparison of their keys can tell apart. */
export function similarNames(companyId: string, name: string) {
  const query = similarQuery(name)
  return queryOptions({
    queryKey: [...customerQueries.ofCompany(companyId), 'similar', query],
    queryFn:
      query === undefined
        ? skipToken
        : ({ signal }: { signal: AbortSignal }) =>
            listCustomers(
              companyId,
              { page: 1, pageSize: 100, orderBy: DEFAULT_CUSTOMERS_SEARCH.orderBy, query },
              signal,
            ),
  })
}

import { characterNumber, problemMessage } from '../../../lib/filter/problem-message.ts'
import type { FilterProblem } from '../../../lib/filter/parse-filter.ts'
import { formatList } from '../../../lib/format/lists.ts'
import { formatNumber } from '../../../lib/format/numbers.ts'
import type { Remedy } from './why-nothing.ts'

export const filterMessages = {
  title: 'Filter customers',
  join: { and: 'all of these', or: 'any of these' },
  aboutDates: 'A day stands for its start, 00:00 UTC.',
  textAhead: 'These rows show the last filter we could read. Changing them replaces the text below.',
  aboutText: 'You can also edit the query. Press Enter to apply it.',
  fixFirst: 'Fix the filter first.',
  applied: 'Filter applied',
  cleared: 'Filter cleared',
  unreadable: 'This filter has an error',
  unreadableText: 'Codat may ignore it or read it differently.',
}

/** "Character 16: Enter a value." */
export const placedMessage = (text: string, problem: FilterProblem): string =>
  `Character ${formatNumber(characterNumber(text, problem))}: ${problemMessage(problem)}`

const quoted = (names: readonly string[]) => formatList(names.map((name) => `“${name}”`))

/** Why dropping a single condition isn't offered. */
export const noRemedyMessage = (unmet: readonly string[]): string =>
  unmet.length === 0
    ? 'Dropping any one condition isn’t enough.'
    : `Nothing matches ${quoted(unmet)}, even without the other conditions.`

/** What would bring customers back. */
export function remedyMessage(names: readonly string[], matches: Remedy<unknown>['matches']): string {
  const dropped = quoted(names)
  if (matches === undefined) return `Without ${dropped}, some customers match.`
  return matches === 1
    ? `Without ${dropped}, 1 customer matches.`
    : `Without ${dropped}, ${formatNumber(matches)} customers match.`
}

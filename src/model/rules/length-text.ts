import type { Constraint } from '../rule.ts'
import { findLimits, isDemanded, wholeBounds } from './find-limits.ts'
import type { Limit } from './find-limits.ts'
import { withoutLimits } from './find-limits.ts'
import type { PlaceNames } from './names-at.ts'
import { isAboutPlace, isNarrowed } from './sentence-scope.ts'

const nameParts = /\bfirst and last names?\b/
const unexplained = /\d (?:characters?|chars?|letters?|digits?)\b/

/** Limits that say for which cases they hold leave the others open, unless there is one for each case. */
function holdsAlways(limits: readonly Limit[], names: PlaceNames): boolean {
  const open = limits.filter((limit) => !isNarrowed(limit.rest, names))
  return open.length === limits.length || (open.length === 0 && limits.length > 1)
}

/** Limits on the number of characters or digits of a text. `sentence` has its comparisons as signs. */
export function lengthConstraints(sentence: string, names: PlaceNames): Constraint[] {
  if (!isAboutPlace(sentence, names) || unexplained.test(withoutLimits(sentence))) return []
  const limits = findLimits(sentence).filter((limit) => isDemanded(limit, sentence))
  const lengths = limits.filter(({ unit }) => unit === 'character')
  const digits = limits.filter(({ unit }) => unit === 'digit')
  const { min, max } = wholeBounds(lengths)
  if (max !== null && nameParts.test(sentence)) return [{ kind: 'part-length', max }]
  const found: Constraint[] = []
  if ((min !== null || max !== null) && holdsAlways(lengths, names)) found.push({ kind: 'length', min, max })
  const count = wholeBounds(digits)
  if ((count.min !== null || count.max !== null) && holdsAlways(digits, names)) {
    const only = !/\b(?:contain|include|have|has)\b/.test(sentence)
    found.push({ kind: 'digits', ...count, only })
  }
  return found
}

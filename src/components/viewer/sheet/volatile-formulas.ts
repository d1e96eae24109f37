/** Functions whose results are others each day, or each time. */
const VOLATILE = /\b(?:TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY)\s*\(/i
const MOST_NAMES = 500
/** Names for formulas with names for formulas in them. */
const DEEPEST = 5

const isIn = (formula: string, names: ReadonlySet<string>): boolean =>
  names.size > 0 &&
  (formula.match(/[\p{L}_\\][\p{L}\p{N}_.\\]*/gu) ?? []).some((word) => names.has(word.toLowerCase()))

/** Tells formulas whose results are others each day or each time, of themselves or by the names in them. */
export function volatileFormulas(
  named: readonly { name: string; formula: string }[],
): (formula: string) => boolean {
  const names = new Set<string>()
  const isVolatile = (formula: string): boolean => VOLATILE.test(formula) || isIn(formula, names)
  for (let depth = 0; depth < DEEPEST; depth++)
    for (const { name, formula } of named.slice(0, MOST_NAMES))
      if (isVolatile(formula)) names.add(name.toLowerCase())
  return isVolatile
}

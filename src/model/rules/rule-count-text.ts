import type { ParsedConstraint } from './parsed-constraint.ts'
import { NUMBER, numberFrom } from './rule-number.ts'

const eachOf = new RegExp(`\\bonly ${NUMBER} (?:\\w+ )?each of (?:types?(?:\\(s\\))? )?(.+)$`)
const information = new RegExp(
  `\\bat least ${NUMBER} (?:pieces?|items?) of (?:\\w+ )?(?:information|data|details?)\\b`,
)
const atMost = new RegExp(
  `\\b(?:max(?:imum)?(?: of)?|(?:no|not) more than|at most|up to|only) ${NUMBER} (.+)$`,
)
const atLeast = new RegExp(`\\b(?:min(?:imum)?(?: of)?|no fewer than|at least) ${NUMBER} (.+)$`)
const nounEnd = /[;,:.]| (?:can|may|must|are|is|will|should) .*$/
/** Kinds are listed with commas, so only these end the list. */
const listEnd = /[;:.]| (?:can|may|must|are|is|will|should) .*$/
const measures = /^(?:char|letter|digit|decimal|percent|of\b|per\b|word|line)/

function nounOf(rest: string | undefined): string | null {
  const noun = (rest ?? '').split(nounEnd)[0]?.trim() ?? ''
  return noun === '' || measures.test(noun) ? null : noun
}

/** Texts that count items of a list. `text` is lower case, without its full stop. */
export function countConstraints(text: string): ParsedConstraint[] {
  const each = eachOf.exec(text)
  if (each) {
    const list = each[2]?.split(listEnd)[0] ?? ''
    const words = list.split(/[/, ]+|\band\b|\bor\b/).filter((word) => word !== '')
    return [{ kind: 'each-of', max: numberFrom(each[1]) ?? 1, words }]
  }
  const filled = numberFrom(information.exec(text)?.[1])
  if (filled !== null) return [{ kind: 'filled', min: filled }]

  const most = atMost.exec(text)
  const noun = nounOf(most?.[2])
  const max = numberFrom(most?.[1])
  if (noun !== null && max !== null) {
    const distinct = /^(?:distinct|different) (.+)$/.exec(noun)?.[1]
    return [
      distinct === undefined
        ? { kind: 'count', min: null, max, noun }
        : { kind: 'distinct-of', max, noun: distinct },
    ]
  }
  const least = atLeast.exec(text)
  const leastNoun = nounOf(least?.[2])
  const min = numberFrom(least?.[1])
  return leastNoun !== null && min !== null ? [{ kind: 'count', min, max: null, noun: leastNoun }] : []
}

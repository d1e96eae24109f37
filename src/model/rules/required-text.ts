import type { Constraint } from '../rule.ts'

const GIVEN =
  '(?:supplied|provided|present|set|given|specified|entered|filled in|filled|included|added|sent|used|populated)'
const NEEDED = `(?:required|mandatory|needed|compulsory|(?:must|should|has to|have to|needs? to) (?:also )?be ${GIVEN}|(?:can|must|may|should) not be (?:empty|blank|left out|omitted|null))`
const THE = '(?:the |an? |its |this |any )?'
const NAME = `${THE}([\\w. ]{1,60}?)`

const patterns = {
  neededIf: new RegExp(
    `^(?:[\\w ]{1,60}? )?(?:is |are )?(?:also )?${NEEDED} (?:if|when|whenever) ${NAME} (?:is|are|has been|have been) (?:also )?${GIVEN}$`,
  ),
  ifNeeded: new RegExp(
    `^(?:if|when|whenever) ${NAME} (?:is|are|has been) (?:being )?${GIVEN},? (?:then )?${THE}[\\w ]{1,60}?(?: with ${THE}([\\w ]{1,60}?))? (?:is |are )?(?:also )?${NEEDED}$`,
  ),
  adding: new RegExp(
    `^(?:if|when) (?:you are )?(?:adding|providing|supplying|creating|including) (?:an? |the )([\\w ]{1,40}?)(?: (?:for|to) [\\w ]{1,40}?)?,? you (?:must|should|have to|need to) (?:also )?(?:include|supply|provide|enter|give|add|specify)\\b`,
  ),
  everyone: new RegExp(
    `^(?:is )?(?:required|mandatory|needed) (?:for|in|on|with) (?:every|each|all) ([\\w ]{1,40})$`,
  ),
  eachHas: new RegExp(
    '^(?:each|every|all) ([\\w ]{1,40}?) (?:must|should|has to|have to|needs? to) (?:have|include|contain|specify) (?:an? |the |its )?([\\w ]{1,40})$',
  ),
}

/** Something a member is needed with. */
export interface NeededWith {
  readonly kind: 'needed-with'
  /** Another member, or the group or item around the one the text stands at. */
  readonly member: string
  readonly itemMember: string | null
}

/** What a normalised sentence says the member is needed for, if anything. */
export function requirement(sentence: string): Constraint | NeededWith | null {
  const adding = patterns.adding.exec(sentence)
  if (adding) return { kind: 'required-with-parent' }
  const short = patterns.neededIf.exec(sentence)?.[1]
  if (short !== undefined) return { kind: 'needed-with', member: short, itemMember: null }
  const long = patterns.ifNeeded.exec(sentence)
  if (long?.[1] !== undefined) return { kind: 'needed-with', member: long[1], itemMember: long[2] ?? null }
  const every = patterns.everyone.exec(sentence)?.[1]
  if (every !== undefined) return { kind: 'needed-with', member: every, itemMember: null }
  const each = patterns.eachHas.exec(sentence)
  if (
    each?.[1] !== undefined &&
    !/\b(?:different|unique|distinct|same|least|most|exactly|\d)\b/.test(each[2] ?? '')
  )
    return { kind: 'needed-with', member: each[1], itemMember: each[2] ?? null }
  return null
}

import { nameParts } from '../names.ts'
import { areOfPlace } from './names-at.ts'
import type { PlaceNames } from './names-at.ts'

const modal =
  /\b(?:must|should|shall|can|may|will|has|have|had|is|are|be|needs?|cannot|not|only|contains?|accepts?|supports?|allows?|limits?|applies|with|of)\b|[≤≥<>=,:]/

const fillers: ReadonlySet<string> = new Set(
  nameParts(
    'a an the this that these those it its there you your we their all any each every ' +
      'length size field value values text texts string number numbers amount amounts input content data character ' +
      'characters total and or allowed platform system software free plain alphanumeric unique',
  ),
)

/** Words of the accounting software itself, which accepts or supports what a text says. */
const platform =
  /\b(?:the )?(?:accounting )?(?:platform|software|system|package|codat|xero|myob|netsuite|freeagent|freshbooks|(?:quickbooks|sage|zoho|exact|clear books|kashflow|wave|dynamics)(?: (?:online|desktop|books|business central|intacct|\d+|365))*)\b/g

/** Subjects that a limit is about instead of the member the text stands at. */
const foreign =
  /\b(?:company|companies|users?|passwords?|sum|files?|pages?|requests?|per|linked|other|another|combined|balance|creating|report|list in)\b/

export interface Subject {
  readonly words: readonly string[]
  readonly isForeign: boolean
}

/** What a sentence is about: its words before the first verb. */
export function subjectOf(sentence: string): Subject {
  const head = sentence.split(modal)[0] ?? ''
  const plain = head.replace(platform, ' ')
  return {
    words: nameParts(plain).filter((word) => !fillers.has(word) && !/^\d/.test(word)),
    isForeign: foreign.test(plain),
  }
}

/** Whether a sentence can be about the place: it names nothing, or names it at least in part. */
export function isAboutPlace(sentence: string, names: PlaceNames): boolean {
  const { words, isForeign } = subjectOf(sentence)
  if (isForeign) return false
  if (words.length === 0 || words.some((word) => names.own.has(word))) return true
  // "Bills can have a reference of up to 20 characters": the record is the subject, the member is named later.
  return areOfPlace(words, names) && nameParts(sentence).some((word) => names.own.has(word))
}

const scope = /\b(?:for|on|in|per|with|within|at|during|from|across|of|to|by|as) (.*)$/
const harmless: ReadonlySet<string> = new Set(
  nameParts(
    'length total size a an the this each every any it its your long field value character time and list array type',
  ),
)

/** Whether what follows a limit narrows it to some cases: "for item lines", "on the basic plan". */
export function isNarrowed(rest: string, names: PlaceNames): boolean {
  if (/\bper (?!field\b|value\b)/.test(rest)) return true
  const found = scope.exec(rest.replace(platform, ' value '))?.[1]
  if (found === undefined) return false
  const isOneKind = /\b(?:for|on) (?!this\b|the\b|each\b|every\b|an?\b|any\b|its?\b|value\b)/.test(
    rest.replace(platform, 'value'),
  )
  const words = nameParts(found).filter((word) => !harmless.has(word))
  return isOneKind || !areOfPlace(words, names)
}

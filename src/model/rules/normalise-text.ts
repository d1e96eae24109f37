const numberWords =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )

/** Words that limits hang on, which are read even with one letter missing, doubled, wrong or swapped. */
const misspelt = ['characters', 'character', 'maximum', 'minimum', 'length', 'decimal', 'exceed', 'exactly']

/** Rewrites that make one wording of many, applied in order to a text in lower case. */
const rewrites: readonly (readonly [RegExp, string])[] = [
  [/[“”"«»`]/g, ''],
  [/[’‘ʼ]/g, "'"],
  [/\bcan(?:'t|not)\b/g, 'can not'],
  [/n't\b/g, ' not'],
  [/'re\b/g, ' are'],
  [/'s\b/g, ''],
  [/'/g, ''],
  [/\be\.g\./g, ' for example '],
  [/\b(max|min|chars?|approx|incl|excl)\./g, '$1'],
  [/\(s\)/g, 's'],
  [/[()[\]]/g, ' , '],
  [/\biso[- ]?(3166|4217)(?:-\d)?/g, ' iso$1 '],
  [/\balpha[- ]?([23])\b/g, ' alpha$1 '],
  [/\bnon[- ](negative|positive|zero)/g, 'non$1'],
  [/\be-mail/g, 'email'],
  [/\bwell-formed/g, 'wellformed'],
  [/>=|≥/g, ' at least '],
  [/<=|≤/g, ' at most '],
  [/>/g, ' more than '],
  [/</g, ' less than '],
  [/%/g, ' percent '],
  [/(\d) ?d\.?p\.?(?![a-z])/g, '$1 decimal places'],
]

const spelledNumber = new RegExp(`\\b(${numberWords.toReversed().join('|')})\\b`, 'g')

const afterNumbers: readonly (readonly [RegExp, string])[] = [
  [/(\d)-(?=[a-z])/g, '$1 '],
  [/(\d) ?[-–—] ?(?=\d)/g, '$1 to '],
  [/\b1 and only 1\b/g, 'exactly 1'],
  [/\bonly an? single\b/g, 'only 1'],
  [/\ban? single\b/g, 'exactly 1'],
  [/\bmultiple\b/g, 'more than 1'],
  [/ +/g, ' '],
]

/** Whether one letter more, fewer, other or swapped with its neighbour makes `word` of `wanted`. */
function isOneSlipFrom(word: string, wanted: string): boolean {
  if (word[0] !== wanted[0] || Math.abs(word.length - wanted.length) > 1) return false
  let start = 0
  while (start < word.length && word[start] === wanted[start]) start += 1
  const rest = word.slice(start)
  const wantedRest = wanted.slice(start)
  if (rest.slice(1) === wantedRest || rest === wantedRest.slice(1)) return true
  if (rest.slice(1) === wantedRest.slice(1)) return true
  return rest[0] === wantedRest[1] && rest[1] === wantedRest[0] && rest.slice(2) === wantedRest.slice(2)
}

function corrected(word: string): string {
  if (word.length < 5 || misspelt.includes(word)) return word
  return misspelt.find((wanted) => isOneSlipFrom(word, wanted)) ?? word
}

function rewritten(text: string, pairs: readonly (readonly [RegExp, string])[]): string {
  return pairs.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text)
}

/**
 * A rule text in one plain spelling: lower case, numbers as digits without commas, signs and short forms as words,
 * misspelt keywords corrected.
 */
export function normaliseText(text: string): string {
  const plain = rewritten(text.toLowerCase(), rewrites)
    .replace(/\d{1,3}(?:,\d{3})+(?!\d)/g, (number) => number.replaceAll(',', ''))
    .replace(spelledNumber, (word) => String(numberWords.indexOf(word)))
    .replace(/[a-z]+/g, corrected)
  return rewritten(plain, afterNumbers).trim()
}

/** The sentences of a normalised text. A point inside a number ends nothing. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/[.!?](?=\s|$)|;/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

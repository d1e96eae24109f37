/** How a limit compares, in one letter of its own, so that the wordings of a comparison are read in one place only. */
export type Comparator = '≥' | '≤' | '>' | '<' | '='

type Rewrite = readonly [RegExp, string]

const parts = {
  NUM: '-?\\d+(?:\\.\\d+)?',
  /** What a number measures, in one or two words. */
  UNIT: '(?:(?:alphanumeric|numeric|decimal|line|phone|journal) )?(?!(?:and|or|with|to|of|for|in)\\b)[a-z]+',
  MUST: '(?:must|should|shall|has to|have to|needs? to)',
  HOLD: '(?:be(?: set to)?|contain|have|include|comprise|consist of)',
  GIVEN: '(?:provided|supplied|given|specified|included|added|sent|entered|set|present)',
  ALLOWED: '(?:allowed|accepted|permitted|supported|possible|valid|added|used|provided|given)',
  /** Words that may stand between "maximum" and its number, as in "maximum length is 45". */
  BETWEEN: '((?: (?!(?:and|or|with|than|for|to|in|on)\\b)[a-z]+){0,6}?)(?: of| is|:| :)? ?',
}

/** A pattern in which capital names stand for the parts above. */
function pattern(source: string): RegExp {
  const spelled = Object.entries(parts).reduce((text, [name, part]) => text.replaceAll(name, part), source)
  return new RegExp(spelled, 'g')
}

const ranges: readonly Rewrite[] = [
  [pattern('\\bbetween (NUM)(?: [a-z]+)? and (?=NUM)'), '≥ $1 ≤ '],
  [pattern('(?:\\bfrom |\\brange(?: of| from|:)? )?(?<![\\d.-])(NUM) to (?=NUM)'), '≥ $1 ≤ '],
]

const comparisons: readonly Rewrite[] = [
  [/\b(?:more|greater|larger|higher|longer) than or equal(?: to)?/g, '≥'],
  [/\b(?:less|fewer|lower|smaller|shorter) than or equal(?: to)?/g, '≤'],
  [/\bequal to or (?:more|greater|larger|higher|longer) than/g, '≥'],
  [/\bequal to or (?:less|fewer|lower|smaller|shorter) than/g, '≤'],
  // Only texts are long or short, so that a number without a unit is one of characters.
  [/\blonger than\b/g, 'length >'],
  [/\bshorter than\b/g, 'length <'],
  [/\b(?:more|greater|larger|higher|bigger) than\b|\babove\b|\bover\b|\bexceed(?:s|ing)?\b/g, '>'],
  [/\b(?:less|fewer|lower|smaller) than\b|\bbelow\b|\bunder\b/g, '<'],
  [/\bat least\b/g, '≥'],
  [/\bat most\b|\bup to\b|\blimited to\b/g, '≤'],
  [pattern('\\blimits? ((?:[a-z]+ ){0,3}?)to (?=NUM)'), '$1≤ '],
  [pattern('([<>]) (?:the |an? )(?:[a-z]+ ){1,3}?of (?=NUM)'), '$1 '],
]

/** The comparison follows its number: "50 characters or fewer". */
const following: readonly Rewrite[] = [
  [pattern('(NUM(?: UNIT)?) or (?:more|greater|higher|above|over|>|longer|larger)(?![a-z])'), '≥ $1'],
  [pattern('(NUM(?: UNIT)?) or (?:less|fewer|lower|<|shorter|smaller)(?![a-z])'), '≤ $1'],
  [pattern('(?<![≥≤<>=] ?)(?<![\\d.-])(NUM UNIT) (?:or )?(?:limit|max(?:imum)?)\\b'), '≤ $1'],
  [pattern('^(NUM [a-z]+(?: [a-z]+)?) (MUST be GIVEN|(?:is|are) required)\\b'), '≥ $1 $2'],
]

const leading: readonly Rewrite[] = [
  [pattern('\\bmax(?:imum)?BETWEEN(?=NUM)'), '$1 ≤ '],
  [pattern('\\bmin(?:imum)?BETWEEN(?=NUM)'), '$1 ≥ '],
  [pattern('\\blimit(?: of| is|:) ?(?=NUM)'), '≤ '],
  [pattern('\\b(?:exactly|precisely|equal to) (?=NUM)'), '= '],
]

/** "Not more than" is "at most": the negation may stand up to three words before the comparison. */
const negated: readonly Rewrite[] = [
  [/\bnot ((?:(?!not\b)[a-z]+ ){0,3}?)>/g, '$1≤'],
  [/\bnot ((?:(?!not\b)[a-z]+ ){0,3}?)</g, '$1≥'],
  [/\bnot ((?:(?!(?:not|and|or|but|with)\b)[a-z]+ ){0,2}?)≤/g, 'must $1>'],
  [/\bnot ((?:(?!(?:not|and|or|but|with)\b)[a-z]+ ){0,2}?)≥/g, 'must $1<'],
  [/\bno (?:length )?>/g, '≤ '],
  [/\bno (?:length )?</g, '≥ '],
]

const bare: readonly Rewrite[] = [
  [pattern('\\bonly (HOLD )?(?=NUM)'), '$1≤ '],
  [pattern('\\blength of (?:= )?(?=NUM)'), 'length = '],
  [
    pattern('\\b(MUST (?:always )?HOLD) (?:an? )?(?:(?:string|code|number|text|value) of )?(?=NUM)(?!1 of )'),
    '$1 = ',
  ],
  [/≤ ≤/g, '≤'],
  [/≥ ≥/g, '≥'],
  [/([≤≥]) =/g, '$1'],
  [/= ([≤≥])/g, '$1'],
  // "One billing and one delivery address": the second number is compared as the first is.
  [pattern('([≤≥=]) (NUM) ([a-z]+(?: [a-z]+)?) and (?=NUM )'), '$1 $2 $3 and $1 '],
  [/ +/g, ' '],
]

/** The order matters: what comes first turns words into signs that the later ones build on. */
const rewrites = [...ranges, ...comparisons, ...following, ...leading, ...negated, ...bare]

/** "More than 3 are not allowed" is at most three. */
const rejected = pattern(
  '[<>](?= -?\\d)(.*) (?:(?:is|are|will be|can|may) not (?:be )?ALLOWED|(?:is|are|will be) (?:rejected|refused|invalid|forbidden|prohibited))\\b',
)

/** A sentence whose comparisons are all written as ≥, ≤, >, < and =, each before its number. */
export function withComparators(sentence: string): string {
  return rewrites
    .reduce((text, [from, to]) => text.replace(from, to), sentence)
    .replace(rejected, (whole) => (whole.startsWith('>') ? '≤' : '≥') + whole.slice(1))
    .replace(/ +/g, ' ')
    .trim()
}

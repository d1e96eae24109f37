import { own } from '../../lib/json.ts'
import { foldText } from '../../lib/format/fold-text.ts'
import { withoutLegalForm } from '../../lib/format/legal-forms.ts'
import { boundMarks } from '../../lib/format/mark-runs.ts'

/** One of the names a customer goes by, without what differs between spellings of the same. */
export interface ComparedName {
  /** In the order written, without legal form, titles and words such as "and". */
  readonly words: readonly string[]
  /** The words in order, joined: equal however the name is spaced or hyphenated. */
  readonly joined: string
  /** The words sorted, joined: equal however they're ordered. */
  readonly sorted: string
  /** The legal form; null without one. */
  readonly form: string | null
  /** "mr" or "ms" where the name says so: two people of a household differ by it alone. */
  readonly title: 'mr' | 'ms' | null
}

/** How the same letters are written out in German and the Nordic languages. */
const SPELT_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa', æ: 'ae' }

const TITLES = new Map<string, 'mr' | 'ms' | null>([
  ['mr', 'mr'],
  ['herr', 'mr'],
  ['mrs', 'ms'],
  ['ms', 'ms'],
  ['miss', 'ms'],
  ['frau', 'ms'],
  ['mme', 'ms'],
  ['dr', null],
  ['prof', null],
])
const JOINING = new Set(['and', 'und', 'et', 'y', 'og', 'och', 'en', 'the'])
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  bros: 'brothers',
  gebr: 'gebruder',
  intl: 'international',
  svcs: 'services',
  svc: 'service',
  mfg: 'manufacturing',
  mgmt: 'management',
  assoc: 'associates',
  dept: 'department',
  ctr: 'centre',
  center: 'centre',
  grp: 'group',
  hldgs: 'holdings',
}
const TRADING_AS = /\s+(?:t\/as?|t\.a\.|trading as|d\/b\/a|dba|doing business as)\s+/iu

/** Every name in a text: as a rule one; two where somebody trades as something else, or spells umlauts out. */
export function comparedNames(text: string): readonly ComparedName[] {
  const parts = [...new Set(text.split(TRADING_AS))]
  const names = parts.flatMap((part) => [nameOf(part), nameOf(speltOut(part))])
  const byJoined = new Map(names.filter(({ joined }) => joined !== '').map((name) => [name.joined, name]))
  return [...byJoined.values()]
}

function speltOut(text: string): string {
  return boundMarks(text)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüøåæ]/g, (letter) => SPELT_OUT[letter] ?? letter)
}

function nameOf(text: string): ComparedName {
  const folded = foldText(text)
    // Marks inside a word: "O'Rourke", "Wolff's", "בע״מ".
    .replace(/(?<=\p{L})['’ʼ`״"](?=\p{L})/gu, '')
  const written = joinInitials(folded.match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? [])
  const [first = ''] = written
  const isTitled = TITLES.has(first) && written.length > 1
  const { words: named, form } = withoutLegalForm(isTitled ? written.slice(1) : written)
  const kept = named.filter((word) => !JOINING.has(word)).map((word) => own(WRITTEN_OUT, word) ?? word)
  const words = kept.length === 0 ? named : kept
  return {
    words,
    joined: words.join(''),
    sorted: words.toSorted().join(' '),
    form,
    title: (isTitled ? TITLES.get(first) : null) ?? null,
  }
}

/** "S. R. O." and "A/S" are one word each, however they're dotted; a letter alone stays: "Unit A". */
function joinInitials(words: readonly string[]): string[] {
  const joined: string[] = []
  let isInitial = false
  for (const word of words) {
    const isLetter = word.length === 1 && /\p{L}/u.test(word)
    const last = joined.at(-1)
    if (isLetter && isInitial && last !== undefined) joined[joined.length - 1] = last + word
    else joined.push(word)
    isInitial = isLetter
  }
  return joined
}

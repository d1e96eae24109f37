import { decodeText } from './decode-text.ts'

/** Letters beyond ASCII of the languages that are written in an encoding. A text is in one language, mostly. */
const WESTERN = [
  'äöüß',
  'àâæçéèêëîïôœùûüÿ',
  'áéíñóúü',
  'ãáâàçéêíóôõúü',
  'àèéìíòóùú',
  'åäöéæø',
  'áðéíóúýþæö',
  'àçèéíïòóúü',
  'éëïóöüáè',
]
const CENTRAL = ['ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž', 'áéíóöőúüű', 'ăâîşţ', 'čćđšž']
const TURKISH = ['çğıöşüâî']
const BALTIC = ['ąčęėįšųūž', 'āčēģīķļņšūž', 'äõöüšž']
/** The frequent letters first. */
const CYRILLIC = ['оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё', 'оаинвіетрскулмпядзьгбйчхжшюцщїєфґ']
const GREEK = ['αοιετσνηυρπκμλςωθδγάόίέήχύφβξζψώϊϋ']
const HEBREW = ['יוהלארתבשמםנעדקחפסכטצזגןךףץ']
const ARABIC = ['اليمونرتبةعدسفهكقحجشأصىطخإضزذثئغءؤظآپچژگ']
/** So many of an alphabet's letters make up most of any text. */
const FREQUENT = 12

interface Candidate {
  encoding: string
  alphabets: readonly string[]
  /** Letters beyond ASCII stand alone in words of ASCII ones. */
  isLatin: boolean
  /** How much less usual it is. */
  rarity: number
}

/** In the order of preference between equals. */
const CANDIDATES: readonly Candidate[] = [
  { encoding: 'windows-1252', alphabets: WESTERN, isLatin: true, rarity: 0 },
  { encoding: 'windows-1250', alphabets: CENTRAL, isLatin: true, rarity: 0.05 },
  { encoding: 'windows-1254', alphabets: TURKISH, isLatin: true, rarity: 0.05 },
  { encoding: 'macintosh', alphabets: WESTERN, isLatin: true, rarity: 0.1 },
  { encoding: 'iso-8859-15', alphabets: WESTERN, isLatin: true, rarity: 0.1 },
  { encoding: 'iso-8859-2', alphabets: CENTRAL, isLatin: true, rarity: 0.1 },
  { encoding: 'windows-1257', alphabets: BALTIC, isLatin: true, rarity: 0.15 },
  { encoding: 'ibm850', alphabets: WESTERN, isLatin: true, rarity: 0.15 },
  { encoding: 'ibm437', alphabets: WESTERN, isLatin: true, rarity: 0.2 },
  { encoding: 'ibm852', alphabets: CENTRAL, isLatin: true, rarity: 0.2 },
  { encoding: 'windows-1251', alphabets: CYRILLIC, isLatin: false, rarity: 0 },
  { encoding: 'koi8-u', alphabets: CYRILLIC, isLatin: false, rarity: 0.05 },
  { encoding: 'ibm866', alphabets: CYRILLIC, isLatin: false, rarity: 0.1 },
  { encoding: 'iso-8859-5', alphabets: CYRILLIC, isLatin: false, rarity: 0.1 },
  { encoding: 'windows-1253', alphabets: GREEK, isLatin: false, rarity: 0 },
  { encoding: 'windows-1255', alphabets: HEBREW, isLatin: false, rarity: 0 },
  { encoding: 'windows-1256', alphabets: ARABIC, isLatin: false, rarity: 0 },
]

const LETTER = /\p{L}/u
const VOWEL = /[aeiouy]/
/** Signs of ordinary writing, which stand between words or beside numbers. */
const SIGN = /[‘’‚“”„†•…–—€£¥°§©®™«»·¿¡ªº²³¹½¼¾×÷±\u00a0¢¬¶]/
const UNMADE = /[\ufffd\p{Cc}\p{Cn}\p{Co}]/u

const isVowel = (letter: string): boolean =>
  VOWEL.test(letter.normalize('NFD').charAt(0)) || /[æœøıω]/.test(letter)
const isUpper = (letter: string): boolean => letter !== letter.toLowerCase()

/** Whether a number follows a place, perhaps behind a space, or stands before it. */
const isBeforeNumber = (text: string, at: number): boolean => /^[ \u00a0]?\d/.test(text.slice(at + 1, at + 3))
const isBehindNumber = (text: string, at: number): boolean =>
  /\d[ \u00a0]?$/.test(text.slice(Math.max(0, at - 2), at))

/** In lower case, a dotted capital İ would be two characters. */
const lowerOf = (letter: string): string => (letter === 'İ' ? 'ı' : letter.toLowerCase())

const isFree = (side: string): boolean => side === '' || /[\s,;:()]/.test(side)

/** How sure a mark is that stands where good print has it; 0 where it doesn't. */
function scoreOfMark(mark: string, before: string, after: string): number {
  const beginsWord = isFree(before) && /[\p{L}\p{N}]/u.test(after)
  const endsWord = /[\p{L}\p{N}.!?]/u.test(before) && (isFree(after) || /[.!?]/.test(after))
  if (beginsWord && /[“„‘‚«]/.test(mark)) return SURE
  if (endsWord && /[”’“»]/.test(mark)) return SURE
  if (mark === '’' && LETTER.test(before) && /[a-z]/.test(after)) return SURE
  if (/[–—•]/.test(mark) && isFree(before) && isFree(after) && before + after !== '') return SURE
  if (mark === '°' && /[CF]/.test(after)) return 1
  if (/[²³]/.test(mark) && LETTER.test(before) && isFree(after)) return 1
  // Other encodings have frequent letters at these places.
  return /[…™]/.test(mark) && LETTER.test(before) && isFree(after) ? 1.1 : 0
}
/** More than any letter. */
const SURE = 1.35

/** How likely one character beyond ASCII is where it stands: about 1 for one of the language, below 0 for noise. */
function scoreAt(text: string, at: number, { letters, frequent, isLatin }: Alphabet): number {
  const before = text.charAt(at - 1)
  const character = text.charAt(at)
  const after = text.charAt(at + 1)
  const isBetween = LETTER.test(before) && LETTER.test(after)
  if (UNMADE.test(character)) return -3
  if (!LETTER.test(character)) {
    const mark = scoreOfMark(character, before, after)
    if (mark > 0) return mark
    if (/[‘’]/.test(character)) return 0.5
    if (/[£€¥°½¼¾²³§]/.test(character) && isBeforeNumber(text, at)) return 1
    if (/[£€¥°½¼¾²³]/.test(character) && isBehindNumber(text, at)) return 1
    return isBetween || !SIGN.test(character) ? -1.5 : 0.3
  }
  const lower = lowerOf(character)
  if (!letters.has(lower)) return -1
  // "GrÃ¶ße": a capital within a word.
  const isAmongCapitals = isUpper(before) && (!LETTER.test(after) || isUpper(after))
  if (isUpper(character) && LETTER.test(before) && !isAmongCapitals) return -2
  if (/\d/.test(before + after)) return -1
  // "“Hello" in an encoding where a letter has the place of the mark.
  if (isLatin && !isUpper(character) && !LETTER.test(before) && isUpper(after)) return -1.5
  if (!isLatin) return foreignLetter(before, lower, after, frequent)
  const beside = [before, after].filter((one) => LETTER.test(one))
  if (beside.length === 0) return 0.5
  const hasVowel = beside.some((one) => isVowel(one.toLowerCase()))
  const isLikely = isVowel(lower) ? beside.some((one) => !isVowel(one.toLowerCase())) : hasVowel
  return isLikely ? 1.2 : 0.8
}

/** A letter of a script that words of ASCII letters don't have. */
function foreignLetter(before: string, lower: string, after: string, frequent: ReadonlySet<string>): number {
  const beside = [before, after].filter((one) => LETTER.test(one))
  if (beside.some((one) => one < '\u0080')) return -2
  if (beside.length === 0) return 0.3
  return frequent.has(lower) ? 1.15 : 0.75
}

interface Alphabet {
  letters: ReadonlySet<string>
  frequent: ReadonlySet<string>
  isLatin: boolean
}

/** More tell nothing new, and each is judged once for every alphabet. */
const MOST_SCORED = 3000

/** How likely a text is one of a language with this alphabet, by its characters beyond ASCII. */
function scoreText(text: string, alphabet: Alphabet): number {
  let sum = 0
  let count = 0
  let run = 0
  let hasLetter = false
  for (let at = 0; at < text.length && count < MOST_SCORED; at++) {
    const character = text.charAt(at)
    if (character < '\u0080') {
      run = 0
      continue
    }
    run += 1
    count += 1
    hasLetter ||= LETTER.test(character)
    sum += scoreAt(text, at, alphabet)
    // Three in a row are no word in Latin letters.
    if (alphabet.isLatin && run > 2) sum -= 1
  }
  if (!alphabet.isLatin && !hasLetter) return 0
  return count === 0 ? 0 : sum / count
}

export interface Scored {
  encoding: string
  score: number
  /** Another encoding, in which the text reads otherwise, is about as likely. */
  isGuess: boolean
}

/** Scores that are nearer to each other tell nothing. */
const LEAST_DISTANCE = 0.2
const LEAST_SCORE = 0.6

/** The likeliest of the encodings with one byte a character. `isMac` tells line ends that only old Macs wrote. */
export function bestSingleByte(sample: Uint8Array, isMac: boolean): Scored {
  const scored = CANDIDATES.flatMap(({ encoding, alphabets, isLatin, rarity }) => {
    const text = decodeText(sample, encoding)
    const own = encoding === 'macintosh' && isMac ? -0.5 : rarity
    return alphabets.map((alphabet) => {
      const letters = { letters: new Set(alphabet), frequent: new Set(alphabet.slice(0, FREQUENT)), isLatin }
      return { encoding, text, score: scoreText(text, letters) - own }
    })
  })
  const [best, ...others] = scored.toSorted((a, b) => b.score - a.score)
  if (best === undefined) return { encoding: 'windows-1252', score: 0, isGuess: true }
  const next = others.find(({ text }) => text !== best.text)
  const isGuess = best.score < LEAST_SCORE || best.score - (next?.score ?? 0) < LEAST_DISTANCE
  return { encoding: best.encoding, score: best.score, isGuess }
}

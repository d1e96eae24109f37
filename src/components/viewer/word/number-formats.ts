const ROMAN: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]
const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const RUSSIAN = 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ'
const CHICAGO = '*†‡§'
const ONES = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen',
  'eighteen nineteen',
]
  .join(' ')
  .split(' ')
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const IRREGULAR = new Map([
  ['one', 'first'],
  ['two', 'second'],
  ['three', 'third'],
  ['five', 'fifth'],
  ['eight', 'eighth'],
  ['nine', 'ninth'],
  ['twelve', 'twelfth'],
])

function roman(value: number): string | undefined {
  if (value < 1 || value > 3999) return undefined
  let left = value
  let text = ''
  for (const [worth, letters] of ROMAN) {
    while (left >= worth) {
      text += letters
      left -= worth
    }
  }
  return text
}

/** A … Z, then AA, BB: after the last sign all of them come again, doubled. */
function repeated(value: number, signs: string): string | undefined {
  if (value < 1 || value > signs.length * 30) return undefined
  return signs.charAt((value - 1) % signs.length).repeat(Math.ceil(value / signs.length))
}

/** One of the signs that Unicode has for the first numbers. */
const enclosed = (value: number, first: number): string | undefined =>
  value >= 1 && value <= 20 ? String.fromCodePoint(first + value - 1) : undefined

function cardinal(value: number): string | undefined {
  if (value < 0 || value > 99) return undefined
  const ten = TENS[Math.floor(value / 10)] ?? ''
  if (ten === '') return ONES[value]
  return value % 10 === 0 ? ten : `${ten}-${ONES[value % 10]}`
}

function ordinal(value: number): string | undefined {
  const words = cardinal(value)
  if (words === undefined) return undefined
  const [, start = '', last = ''] = /^(.*-)?(\w+)$/.exec(words) ?? []
  return start + (IRREGULAR.get(last) ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`))
}

function ordinalDigits(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return `${value}th`
  return `${value}${['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'}`
}

const capitalised = (text: string | undefined): string | undefined =>
  text && text.charAt(0).toUpperCase() + text.slice(1)

/** Formats that say numbers in the language of the document: only English ones are known. */
const ENGLISH = new Set(['ordinal', 'cardinalText', 'ordinalText'])

/**
 * A number as Word writes it in the format of a list level (ST_NumberFormat); undefined in a format or at a value where
 * that isn't known.
 */
export function formatListNumber(value: number, format: string, isEnglish: boolean): string | undefined {
  if (ENGLISH.has(format) && !isEnglish) return undefined
  switch (format) {
    case 'decimal':
    case 'decimalHalfWidth':
      return String(value)
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
    case 'numberInDash':
      return `- ${value} -`
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value)?.toLowerCase()
    case 'upperLetter':
      return repeated(value, LATIN)
    case 'lowerLetter':
      return repeated(value, LATIN)?.toLowerCase()
    case 'russianUpper':
      return repeated(value, RUSSIAN)
    case 'russianLower':
      return repeated(value, RUSSIAN)?.toLowerCase()
    case 'chicago':
      return repeated(value, CHICAGO)
    case 'hex':
      return value < 0 ? undefined : value.toString(16).toUpperCase()
    case 'ordinal':
      return value < 0 ? undefined : ordinalDigits(value)
    case 'cardinalText':
      return capitalised(cardinal(value))
    case 'ordinalText':
      return capitalised(ordinal(value))
    case 'decimalEnclosedCircle':
      return enclosed(value, 0x2460)
    case 'decimalEnclosedParen':
      return enclosed(value, 0x2474)
    case 'decimalEnclosedFullstop':
      return enclosed(value, 0x2488)
    case 'none':
      return ''
    default:
      return zeroPadded(value, format)
  }
}

/** A format of one's own, given by its first numbers: `001, 002, 003, ...`. */
function zeroPadded(value: number, format: string): string | undefined {
  const [, first] = /^(0*1), 0*2, 0*3, \.\.\.$/.exec(format) ?? []
  return first === undefined || value < 0 ? undefined : String(value).padStart(first.length, '0')
}

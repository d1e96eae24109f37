import { formatNumber } from '../../lib/format/numbers.ts'

const MAX_QUOTED = 40
const MAX_NAMED = 5

function clipped(text: string): string {
  return text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED - 1)}…` : text
}

/** Every sentence about a value that cannot be sent, or that the platform will probably reject. */
export const checkMessages = {
  required: (label: string) => `${label} is required.`,
  chooseYesOrNo: 'Choose yes or no.',
  listRequired: (label: string) => `${label}: add at least one.`,
  wasBlank: (platform: string) => `${platform} may require this field.`,
  listWasBlank: (platform: string) => `${platform} may require at least one.`,
  storedUnfit: 'The stored value doesn’t fit this field. It’s sent back unchanged unless you replace it.',
  filesNotSent: 'You can’t send files for customers through Codat.',
  /** A short list is named: not every place that says this has it to be chosen from. */
  notListed: (text: string, listed: readonly string[]) =>
    `“${clipped(text)}” isn’t in the list. Choose one of ${
      listed.length <= MAX_NAMED ? listed.join(', ') : formatNumber(listed.length)
    }.`,
  storedNotListed: 'The stored value isn’t one of the listed values.',

  notANumber: 'Enter a number, for example 1.5.',
  numberWithComma: 'Use a decimal point and no commas, for example 1500.75.',
  numberNotExact: 'This number has too many digits to be sent exactly.',
  notJson: 'This isn’t valid JSON.',
  notAnArray: 'Enter a JSON array, such as ["A", "B"].',
  notAnObject: 'Enter a JSON object, such as {"code": "A"}.',
  notADate: 'Enter a date such as 2026-11-23 or 2026-11-23T09:30:00Z.',

  willReject: (platform: string, problem: string) => `${platform} will probably reject this: ${problem}.`,
  mayReject: (platform: string, problem: string) => `${platform} may reject or ignore this: ${problem}.`,
} as const

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`
const characters = (count: number) => counted(count, 'character', 'characters')
const digits = (count: number) => counted(count, 'digit', 'digits')
const decimals = (count: number) => counted(count, 'decimal place', 'decimal places')

/** What is wrong with a value, as the end of "… will probably reject this: ". */
export const problems = {
  blank: 'it’s empty',
  neededWith: (member: string | null, other: string) =>
    `it’s required when ${other} is filled in${member === null ? '' : ` (together with ${member})`}`,
  exactLength: (length: number, exact: number) => `${characters(length)}; must be exactly ${exact}`,
  tooLong: (length: number, max: number) => `${characters(length)}; maximum ${max}`,
  tooShort: (length: number, min: number) => `${characters(length)}; minimum ${min}`,
  namePartTooLong: (part: 'first' | 'last', length: number, max: number) =>
    `${part} name has ${characters(length)}; maximum ${max}`,
  notAnEmail: 'not an email address',
  notACountry: (text: string) => `“${clipped(text)}” isn’t a two-letter country code such as GB`,
  notACurrency: (text: string) => `“${clipped(text)}” isn’t a three-letter currency code such as GBP`,
  wrongGroups: (sample: string, digitsOnly: boolean) =>
    `must be ${digitsOnly ? 'digits ' : ''}grouped like ${sample}`,
  notDigits: 'only digits are allowed',
  exactDigits: (count: number, exact: number) => `${digits(count)}; must be exactly ${exact}`,
  tooManyDigits: (count: number, max: number) => `${digits(count)}; maximum ${max}`,
  tooFewDigits: (count: number, min: number) => `${digits(count)}; minimum ${min}`,
  hasSpaces: 'spaces aren’t allowed',
  tooHigh: (max: string) => `maximum ${max}`,
  tooLow: (min: string) => `minimum ${min}`,
  notBelow: (limit: string) => `must be less than ${limit}`,
  notAbove: (limit: string) => `must be greater than ${limit}`,
  notExactly: (number: string) => `must be exactly ${number}`,
  zero: 'zero isn’t allowed',
  notWhole: 'must be a whole number',
  tooManyDecimals: (count: number, max: number) => `${decimals(count)}; maximum ${max}`,
  tooMany: (count: number, max: number) => `${count} added; maximum ${max}`,
  tooFew: (count: number, min: number) => `${count} added; minimum ${min}`,
  tooManyOf: (value: string, count: number, max: number) => `${value}: ${count} added; maximum ${max}`,
  tooFewOf: (value: string, count: number, min: number) => `${value}: ${count} added; minimum ${min}`,
  tooManyOther: (value: string, count: number, max: number) =>
    `${count} added that aren’t ${value}; maximum ${max}`,
  tooManyKinds: (count: number, max: number) => `${count} different kinds; maximum ${max}`,
  emptyItem: (min: number) => (min === 1 ? 'fill in at least one field' : `fill in at least ${min} fields`),
  itemNeeds: (label: string) => `fill in ${label}`,
} as const

/** What looks unusual and may be right all the same. */
export const softProblems = {
  email: 'This doesn’t look like an email address. You can send it anyway.',
  phone: 'This doesn’t look like a phone number. You can send it anyway.',
  droppedLetters: (platform: string, letters: string) =>
    `${platform} may drop these characters: ${clipped(letters)}. You can send it anyway.`,
} as const

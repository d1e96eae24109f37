import { textOf, type Place, type RuleWording } from './rule-wording.fixture'

/** A text, the lengths it accepts, the lengths it refuses, and the member it stands at. */
type LengthRow = readonly [
  text: string,
  accepts: readonly number[],
  refuses: readonly number[],
  place?: Place,
]

const reference: Place = { kind: 'String', name: 'reference', label: 'Reference' }
const description: Place = { kind: 'String', name: 'description', label: 'Description' }
const invoiceNumber: Place = {
  kind: 'String',
  name: 'invoiceNumber',
  label: 'Invoice number',
  required: true,
}
const itemCode: Place = { kind: 'String', name: 'code', label: 'Code' }
const postalCode: Place = { kind: 'String', name: 'postalCode', label: 'Postal code' }

const longest: readonly LengthRow[] = [
  ['Cannot be longer than 60 characters', [0, 1, 60], [61]],
  ['The invoice number cannot be longer than 21 characters.', [1, 21], [22], invoiceNumber],
  ['Maximum of 35 characters', [0, 35], [36]],
  ['Maximum 35 characters allowed.', [1, 35], [36, 80]],
  ['maximum length: 24', [24], [25]],
  ['Max length is 31 chars', [31], [32]],
  ['Max. 40 characters', [40], [41]],
  ['max 16 chars.', [16], [17]],
  ['THE MAX LENGTH IS 45 CHARACTERS', [45], [46]],
  ['A maximum length of 100 characters applies', [100], [101]],
  ['Has a maximum length of 12 characters.', [1, 12], [13], itemCode],
  ['Limited to 250 characters', [250], [251], description],
  ['This field is limited to 18 characters.', [18], [19]],
  ['Cannot exceed 4,000 characters', [1000, 4000], [4001], description],
  ['Must not exceed 1,024 characters in length.', [1024], [1025], description],
  ['Length must not exceed 20', [20], [21]],
  ['The description may not exceed 500 characters.', [0, 500], [501], description],
  ['Should not exceed 75 characters.', [75], [76]],
  ['Up to 64 characters', [64], [65]],
  ['Can be up to 30 characters long', [1, 30], [31]],
  ['May contain up to 15 characters.', [15], [16]],
  ['No longer than 28 characters', [28], [29]],
  ['Should be no longer than 90 characters.', [90], [91]],
  ['Must be no more than 17 characters long', [17], [18]],
  ['Not more than 22 characters.', [22], [23]],
  ['Must not be more than 80 characters', [80], [81]],
  ['Must have at most 26 characters', [26], [27]],
  ['At most 14 characters are allowed', [14], [15]],
  ['Must be 50 characters or less', [49, 50], [51]],
  ['Must be 36 characters or fewer.', [36], [37]],
  ['The length must be 19 characters or less.', [19], [20]],
  ['70 characters max', [70], [71]],
  ['A 32-character limit applies.', [32], [33]],
  ['Character limit: 55', [55], [56]],
  ['Texts of more than 120 characters are rejected.', [120], [121], description],
  ['Values longer than 44 characters are not accepted', [44], [45]],
  ['If provided, must not be longer than 13 characters', [0, 13], [14]],
  ['If supplied, has a maximum of 9 characters.', [0, 9], [10]],
  ['When given, the length cannot exceed 33 characters.', [33], [34]],
  ['Must be no longer than ten characters', [10], [11]],
  ['Maximum of twelve characters.', [12], [13]],
  ['Must not exceed 65 charaters', [65], [66]],
  ['Maximum of 29 charcters.', [29], [30]],
  ['Max lenght of 42 characters', [42], [43]],
  ['Must be unique within the company and no longer than 23 characters.', [23], [24], itemCode],
  ['Must match the code of an existing item; max. 27 characters', [27], [28], itemCode],
]

/** "Less than" and "more than" leave the number itself out. */
const exclusive: readonly LengthRow[] = [
  ['Must be less than 50 characters in length', [0, 49], [50]],
  ['Must be less than 256 characters long.', [255], [256]],
  ['Should have fewer than 100 characters', [99], [100]],
  ['Fewer than 11 characters.', [10], [11]],
  ['If provided, must be less than 20 charaters in length', [0, 19], [20]],
  ['Must be shorter than 40 characters', [39], [40]],
  ['Must be under 1,000 characters.', [999], [1000], description],
  ['Must be more than 2 characters', [3, 30], [2]],
  ['Must be longer than three characters.', [4], [3]],
  ['Must have more than 4 and fewer than 10 characters', [5, 9], [4, 10]],
]

const shortest: readonly LengthRow[] = [
  ['Must be at least 3 characters', [3, 50], [2]],
  ['Must have at least five characters.', [5], [1, 4]],
  ['Minimum length of 6 characters', [6], [5]],
  ['Min. length 4 chars', [4], [3]],
  ['Minimum 2 characters.', [2], [1]],
  ['Cannot be shorter than 7 characters', [7], [6]],
  ['No shorter than 8 characters.', [8], [7]],
  ['Must not have fewer than 3 characters', [3], [2]],
  ['Must be 4 characters or more', [4], [3]],
  ['Should not be less than 5 characters long.', [5], [4]],
]

const ranges: readonly LengthRow[] = [
  ['Between 3 and 40 characters', [3, 40], [2, 41]],
  ['Must have between 2 and 12 characters.', [2, 12], [1, 13]],
  ['The length must be between 5 and 11 characters', [5, 11], [4, 12], postalCode],
  ['If provided, the length must be between 2 and 150 characters.', [2, 150], [1, 151]],
  ['Must be between two and nine characters long', [2, 9], [1, 10]],
  ['Must be 3 to 16 characters long', [3, 16], [2, 17]],
  ['4-18 characters', [4, 18], [3, 19]],
  ['Must have at least 3 and at most 25 characters.', [3, 25], [2, 26]],
  ['Must be at least 2 characters and no more than 34 characters.', [2, 34], [1, 35]],
  ['Minimum of 6 and maximum of 20 characters', [6, 20], [5, 21]],
  ['Min 2, max 14 characters.', [2, 14], [1, 15]],
  ['Must be between 8 and 1,200 charcters', [8, 1200], [7, 1201], description],
]

const exact: readonly LengthRow[] = [
  ['Must be exactly 11 characters', [11], [10, 12]],
  ['Must be exactly nine characters long.', [9], [8, 10]],
  ['Must have a length of exactly 22 characters', [22], [21, 23]],
  ['Must be 16 characters long', [16], [15, 17]],
  ['Must be 7 characters in length.', [7], [6, 8], postalCode],
  ['If supplied, must be 10 characters in length', [0, 10], [9, 11]],
  ['Has to be exactly 4 characters.', [4], [3, 5], itemCode],
  ['Lenght must be exactly 5 characters', [5], [4, 6], itemCode],
]

export const lengthWordings: readonly RuleWording[] = [
  ...longest,
  ...exclusive,
  ...shortest,
  ...ranges,
  ...exact,
].map(([text, accepts, refuses, place = reference]) => ({
  text,
  place,
  accepts: accepts.map(textOf),
  refuses: refuses.map(textOf),
}))

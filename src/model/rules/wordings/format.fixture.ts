import type { Place, RuleWording } from './rule-wording.fixture'

/** A text, the values it accepts, the values it refuses, and the member it stands at. */
type FormatRow = readonly [text: string, accepts: readonly string[], refuses: readonly string[], place: Place]

const accountNumber: Place = { kind: 'String', name: 'accountNumber', label: 'Account number' }
const sortCode: Place = { kind: 'String', name: 'sortCode', label: 'Sort code' }
const nominalCode: Place = { kind: 'String', name: 'nominalCode', label: 'Nominal code' }
const id: Place = { kind: 'String', name: 'id', label: 'ID', required: true }
const registration: Place = { kind: 'String', name: 'registrationNumber', label: 'Registration number' }
const email: Place = { kind: 'String', name: 'emailAddress', label: 'Email address' }
const country: Place = { kind: 'String', name: 'country', label: 'Country' }
const currency: Place = { kind: 'String', name: 'currency', label: 'Currency' }

const digits: readonly FormatRow[] = [
  ['Must be 8 digits', ['12345678', '00000001'], ['1234567', '123456789', '1234567A'], accountNumber],
  ['Must consist of exactly 6 digits.', ['123456'], ['12345', '1234567', '12345A'], sortCode],
  ['Must be a 4-digit number', ['4000', '0100'], ['400', '40000'], nominalCode],
  ['Must be a 5 digit code.', ['10010'], ['1001', '100100'], nominalCode],
  ['Must be between 6 and 10 digits', ['123456', '1234567890'], ['12345', '12345678901'], accountNumber],
  ['Must have between 3 and 7 digits.', ['123', '1234567'], ['12', '12345678'], nominalCode],
  ['Can have up to 9 digits', ['1', '123456789'], ['1234567890'], accountNumber],
  ['Must contain at least five digits', ['12345', '123456'], ['1234'], accountNumber],
  ['No more than 12 digits.', ['123456789012'], ['1234567890123'], registration],
  ['Has to be a seven-digit number', ['7654321'], ['765432', '76543210'], registration],
  ['If provided, must be exactly 9 digits long', ['', '987654321'], ['98765432', '9876543210'], registration],
  ['Maximum of 10 digits', ['0123456789'], ['01234567890'], accountNumber],
]

const groups: readonly FormatRow[] = [
  ['Must be in the format XX-XX-XX', ['12-34-56'], ['123456', '12-34', '12-34-567'], sortCode],
  ['Must be a number in the format XXX XXX XXX', ['123 456 789'], ['12 345', '123 456 78'], registration],
  ['Should be in the format XXX-XXX.', ['062-000'], ['062-0000', '062000', '06-200'], sortCode],
]

const characters: readonly FormatRow[] = [
  ['Must not contain spaces', ['ACME', 'A-1'], ['AC ME', 'A 1'], id],
  ['Spaces are not allowed.', ['north1'], ['north 1'], id],
  ['Cannot contain any spaces', ['X99'], ['X 99'], nominalCode],
  ['Must have no spaces.', ['200'], ['2 00'], nominalCode],
  ['Must be no longer than 8 characters and contain no spaces', ['ACME0001'], ['ACME00012', 'AC ME'], id],
  ['Must contain digits only', ['0', '12345'], ['12A45', 'abc'], nominalCode],
  ['Only numeric characters are allowed.', ['42'], ['4Z', 'x'], nominalCode],
]

const emails: readonly FormatRow[] = [
  [
    'Must be a valid email address',
    ['ada@moss.example', 'a.b+c@sub.moss.example'],
    ['ada', 'ada@', '@moss'],
    email,
  ],
  ['The email address must be valid.', ['info@moss.example'], ['info.moss.example', 'info@'], email],
  ['Must be in a valid email format', ['x@moss.example'], ['x at moss.example', 'x'], email],
  ['If supplied, has to be a valid e-mail address.', ['', 'y@moss.example'], ['y', 'y@@moss.example'], email],
  ['Should be a well-formed email address', ['z@moss.example'], ['z', 'z@'], email],
]

const countries: readonly FormatRow[] = [
  [
    'Must be an ISO 3166 two-letter country code',
    ['GB', 'US', 'NL'],
    ['GBR', 'United Kingdom', 'G'],
    country,
  ],
  ['Must be a valid 2-character ISO country code.', ['FR'], ['FRA', 'France'], country],
  ['Country should be a two-letter code', ['AU', 'NZ'], ['AUS', 'Australia', 'A'], country],
  ['Must be the ISO 3166-1 alpha-2 code of the country.', ['IE', 'DE'], ['IRL', 'Ireland'], country],
  ['If given, must be a valid two letter ISO code for the country', ['', 'CA'], ['CAN', 'Canada'], country],
]

const currencies: readonly FormatRow[] = [
  ['Must be a valid ISO 4217 currency code', ['GBP', 'USD', 'EUR'], ['GB', 'Pounds', 'EURO', '£'], currency],
  ['Must be a three-letter currency code.', ['AUD', 'CAD'], ['AU', 'Dollars', 'AUDS'], currency],
  ['Has to be a 3-letter ISO code of the currency', ['NZD'], ['NZ', 'New Zealand dollar'], currency],
  ['Currency must be a 3 letter ISO currency code.', ['SEK', 'NOK'], ['SE', 'Krona'], currency],
  ['If supplied, must be a valid three letter ISO currency code', ['', 'CHF'], ['CH', 'Francs'], currency],
]

export const formatWordings: readonly RuleWording[] = [
  ...digits,
  ...groups,
  ...characters,
  ...emails,
  ...countries,
  ...currencies,
].map(([text, accepts, refuses, place]) => ({ text, place, accepts, refuses }))

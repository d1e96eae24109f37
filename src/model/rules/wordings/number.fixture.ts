import type { Place, RuleWording } from './rule-wording.fixture'

/** A text, the numbers it accepts, the numbers it refuses, and the member it stands at. */
type NumberRow = readonly [
  text: string,
  accepts: readonly number[],
  refuses: readonly number[],
  place?: Place,
]

const amount: Place = { kind: 'Number', name: 'netAmount', label: 'Net amount' }
const quantity: Place = { kind: 'Number', name: 'quantity', label: 'Quantity' }
const unitPrice: Place = { kind: 'Number', name: 'unitPrice', label: 'Unit price', required: true }
const discount: Place = { kind: 'Number', name: 'discountPercentage', label: 'Discount percentage' }
const rate: Place = { kind: 'Number', name: 'currencyRate', label: 'Currency rate' }

const lowest: readonly NumberRow[] = [
  ['Must be 0 or greater', [0, 0.01, 500], [-0.01, -1]],
  ['Must be zero or more.', [0, 3], [-0.5, -3]],
  ['Must be at least 1', [1, 20], [0.99, 0], quantity],
  ['Minimum value of 0.01.', [0.01, 1], [0, -1]],
  ['The quantity must be 1 or more', [1, 2], [0, 0.5], quantity],
  ['The minimum is 5', [5, 6], [4.99, 4]],
  ['Cannot be less than 0', [0, 12], [-0.01]],
  ['Must not be lower than 10.', [10, 11], [9.99]],
  ['Must not be below zero', [0, 1], [-1]],
  ['Should be greater than or equal to 2', [2, 2.5], [1.99]],
  ['Must be >= 0', [0, 7], [-0.1]],
  ['If provided, must be equal to or greater than one.', [1, 8], [0, 0.9], quantity],
]

const highest: readonly NumberRow[] = [
  ['Maximum value of 1,000,000', [0, 1000000], [1000000.01, 1000001]],
  ['The maximum is 9,999,999.99.', [9999999.99], [10000000]],
  ['Cannot exceed 5000', [4999, 5000], [5000.01, 5001]],
  ['Must be no more than 250', [250], [251], quantity],
  ['Must not be more than 99.5.', [99.5], [99.6]],
  ['Must be at most 12', [12, 1], [13], quantity],
  ['Must be less than or equal to 365', [365], [366]],
  ['Must be 10,000 or less.', [10000], [10001]],
  ['Should not be higher than 72', [72], [73]],
  ['Must be <= 48', [48], [49]],
]

const exclusive: readonly NumberRow[] = [
  ['Has to be greater than 0', [0.01, 1], [0, -1]],
  ['The unit price must be greater than zero', [0.01, 40], [0, -0.01], unitPrice],
  ['Must be more than 0.', [0.01, 2], [0, -2], quantity],
  ['Must be > 1', [1.01, 2], [1, 0]],
  ['MUST BE A VALUE GREATER THAN 0', [1, 0.5], [0]],
  ['If supplied, must be larger than 0', [0.01], [0, -5]],
  ['Must be above 10', [10.01, 11], [10, 9]],
  ['Must be less than 1,000', [999.99, 0], [1000, 1001]],
  ['Must be below 100.', [99.99], [100, 101]],
  ['Must be lower than 0', [-0.01, -8], [0, 1]],
]

const ranges: readonly NumberRow[] = [
  ['Must be between 1 and 999', [1, 999], [0, 1000], quantity],
  ['Must be a number between 0 and 1.', [0, 0.5, 1], [-0.01, 1.01], rate],
  ['The value must be between -100 and 100', [-100, 0, 100], [-101, 101]],
  ['Should be in the range 1 to 31', [1, 31], [0, 32]],
  ['Must be from 10 to 20', [10, 20], [9, 21]],
  ['Must be at least 0 and no more than 50,000.', [0, 50000], [-1, 50001]],
  ['Must be greater than 0 and less than 1,000,000', [0.01, 999999.99], [0, 1000000]],
  ['If provided, must be between 1 and 99,999,999.', [1, 99999999], [0, 100000000]],
]

const signs: readonly NumberRow[] = [
  ['Must be a positive number', [0.01, 9], [0, -1]],
  ['The quantity must be positive.', [1, 0.5], [0, -2], quantity],
  ['Only positive amounts are accepted', [0.01, 20], [0, -20]],
  ['Must be non-negative', [0, 4], [-0.01, -4]],
  ['Has to be a non-negative amount.', [0, 1.5], [-1.5]],
  ['Cannot be negative', [0, 6], [-0.01, -6]],
  ['Negative amounts are not allowed.', [0, 80], [-80]],
  ['Negative values are not supported', [0, 17], [-17], quantity],
  ['Must be a negative number', [-0.01, -3], [0, 3]],
  ['The amount must be negative.', [-1, -250.75], [0, 1]],
  ['Must not be zero', [1, -1, 0.01], [0]],
  ['Cannot be 0.', [5, -5], [0]],
  ['Must be non-zero', [0.01, -0.01], [0]],
  ['Zero is not allowed', [2, -2], [0]],
  ['The currency rate cannot be zero.', [1, 0.8], [0], rate],
]

const decimals: readonly NumberRow[] = [
  ['Up to 2 decimal places', [10, 10.5, 10.25, -3.14, 0.07], [10.255, 0.001]],
  ['Maximum of two decimal places', [1, 1.1, 19.99], [1.111]],
  ['Must have no more than 4 decimal places.', [2, 0.1234], [0.12345], rate],
  ['At most 4 dp', [1.0001, 8], [1.00001], unitPrice],
  ['Max. 3 decimals', [0.125], [0.1255], quantity],
  ['Limited to 6 decimal places', [1.123456], [1.1234567], rate],
  ['Cannot have more than 2 decimals.', [7.25, 7], [7.255]],
  ['Supports a maximum precision of 5 decimal places.', [0.12345], [0.123456], rate],
  ['No more than one decimal place is allowed', [3.5, 3], [3.55], discount],
  ['Should not have more than two decimal digits', [9.99], [9.999]],
  ['Must be greater than 0 with at most 2 decimal places.', [0.01, 1.25], [0, 1.255]],
  ['Must be a whole number', [0, 1, 25], [0.5, 1.01], quantity],
  ['Only whole numbers are accepted.', [3, 100], [3.5], quantity],
  ['Has to be an integer', [4, -4, 0], [4.2], quantity],
  ['Decimals are not allowed', [12, 1], [12.5, 0.1], quantity],
]

const percentages: readonly NumberRow[] = [
  ['Must be a percentage between 0 and 100', [0, 17.5, 100], [-0.01, 100.01], discount],
  ['Must be between 0% and 100%.', [0, 50, 100], [-1, 101], discount],
  ['The discount percentage cannot exceed 100', [0, 100], [100.5], discount],
  ['Cannot be more than 100%', [99.9, 100], [101], discount],
  ['Maximum discount of 50 percent.', [0, 50], [51], discount],
]

export const numberWordings: readonly RuleWording[] = [
  ...lowest,
  ...highest,
  ...exclusive,
  ...ranges,
  ...signs,
  ...decimals,
  ...percentages,
].map(([text, accepts, refuses, place = amount]) => ({ text, place, accepts, refuses }))

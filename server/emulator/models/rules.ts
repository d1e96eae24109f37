import type { Check, Rule } from './field.ts'
import { isCountryCode, isCurrencyCode } from './codes.ts'

/** Rules that models are built from. The texts keep to the shapes Codat's own rules have. */

const warning = (text: string, check?: Check): Rule => ({ kind: 'warning', text, ...(check && { check }) })

export const advice = (text: string, more: Partial<Rule> = {}): Rule => ({
  kind: 'information',
  text,
  ...more,
})

/** Announced as a warning, but a hint in truth: nothing is enforced. */
export const hintAsWarning = (text: string): Rule => warning(text)

/** Length is counted in UTF-16 units, as .NET does. */
const length = (value: unknown): number => (typeof value === 'string' ? value.length : 0)
const size = (value: unknown): number => (Array.isArray(value) ? value.length : 0)

const longerThan =
  (max: number): Check =>
  (value) =>
    length(value) > max ? `must not be longer than ${max} characters long` : undefined

const withinLength =
  (min: number, max: number): Check =>
  (value) =>
    length(value) < min || length(value) > max
      ? `must have a length between ${min} and ${max} characters`
      : undefined

/** The five wordings in which integrations state a longest length. */
export const maxLength = (max: number): Rule => warning(`Max length of ${max} characters`, longerThan(max))
export const noGreaterThan = (max: number): Rule =>
  warning(`Must be no greater than ${max} characters`, longerThan(max))
export const canHaveMaximum = (what: string, max: number): Rule =>
  warning(`${what} can have a maximum of ${max} characters`, longerThan(max))
export const lengthBetween = (min: number, max: number): Rule =>
  warning(`Must have a length between ${min} and ${max} characters`, withinLength(min, max))
export const between = (min: number, max: number): Rule =>
  warning(`Must be between ${min} and ${max} characters`, withinLength(min, max))

export const exactLength = (text: string, exact: number, enforced = true): Rule =>
  warning(
    text,
    enforced
      ? (value) => (length(value) === exact ? undefined : `must be exactly ${exact} characters long`)
      : undefined,
  )

export const maxItems = (text: string, max: number): Rule =>
  warning(text, (value) => (size(value) > max ? `must not have more than ${max} entries` : undefined))

/** At most `max` items whose member `key` is one of `values` (or, negated, none of them). */
export const maxItemsWhere = (
  text: string,
  max: number,
  key: string,
  values: readonly string[],
  negated = false,
): Rule =>
  warning(text, (value) => {
    const counted = membersOf(value, key).filter((one) => values.includes(String(one)) !== negated)
    return counted.length > max ? `must not have more than ${max} of this kind` : undefined
  })

/** At most one item of each of the types. */
export const oneOfEach = (text: string, types: readonly string[]): Rule =>
  warning(text, (value) => {
    const given = membersOf(value, 'type')
    const twice = types.find((type) => given.filter((one) => one === type).length > 1)
    return twice === undefined ? undefined : `must not have more than one ${twice} entry`
  })

export const maxDistinct = (text: string, key: string, max: number): Rule =>
  warning(text, (value) =>
    new Set(membersOf(value, key).filter((one) => one !== undefined)).size > max
      ? `must not use more than ${max} kinds`
      : undefined,
  )

export const somethingInEach = (text: string): Rule =>
  warning(text, (value) =>
    Array.isArray(value) && value.some((item) => !holdsSomething(item))
      ? 'must not have entries without any detail'
      : undefined,
  )

export const email = (text: string): Rule =>
  warning(text, (value) =>
    /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(value)) ? undefined : 'must be a valid email',
  )

export const countryCode = (
  text: string,
  more: Partial<Rule> = {},
  alsoAllowed: readonly string[] = [],
): Rule => ({
  ...warning(text, (value) =>
    isCountryCode(String(value)) || alsoAllowed.includes(String(value))
      ? undefined
      : 'must be a known country code',
  ),
  ...more,
})

export const abn = (text: string): Rule =>
  warning(text, (value) =>
    /^\d{2} \d{3} \d{3} \d{3}$/.test(String(value)) ? undefined : 'must be in the format XX XXX XXX XXX',
  )

/** Holds for a part before and a part after the first space. */
export const maxLengthOfNameParts = (text: string, max: number): Rule =>
  warning(text, (value) => {
    const [first = '', ...last] = String(value).split(' ')
    return first.length > max || last.join(' ').length > max
      ? `must not have a first or last name longer than ${max} characters long`
      : undefined
  })

export const uniqueName = (text: string): Rule =>
  warning(text, (value, { others, settings, customerId }) => {
    const wanted = String(value).trim().toLowerCase()
    const taken =
      settings.otherNames.some((name) => name.toLowerCase() === wanted) ||
      [...others.values()].some(
        (other) => other.id !== customerId && other.customerName?.toLowerCase() === wanted,
      )
    return taken ? 'must be unique: another customer, supplier or employee already uses this name' : undefined
  })

export const uniqueShortId = (text: string, max: number): Rule =>
  warning(text, (value, { others, customerId }) => {
    const id = String(value).toUpperCase()
    if (id.length > max) return `must not be longer than ${max} characters long`
    if (/\s/.test(id)) return 'must not contain spaces'
    return customerId === undefined && others.has(id) ? 'must be unique: the ID is already in use' : undefined
  })

export const activeCurrency = (text: string): Rule =>
  warning(text, (value) => (isCurrencyCode(String(value)) ? undefined : 'must match an active currency'))

/** Another currency than the base one needs multi-currency; some packages reject any currency without it. */
export const currencyAllowed = (text: string, baseAllowed: boolean): Rule =>
  warning(text, (value, { settings }) =>
    settings.multiCurrency || (baseAllowed && value === settings.baseCurrency)
      ? undefined
      : 'must not be set as multi-currency is not enabled for the company',
  )

/** The member `key` of each item, undefined where an item has none. */
function membersOf(value: unknown, key: string): unknown[] {
  if (!Array.isArray(value)) return []
  return value.map((item: unknown) =>
    typeof item === 'object' && item !== null && Object.hasOwn(item, key)
      ? (item as Record<string, unknown>)[key]
      : undefined,
  )
}

function holdsSomething(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some(holdsSomething)
  return value !== undefined && value !== ''
}

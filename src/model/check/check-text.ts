import { isCountryCode, isCurrencyCode } from '../rules/codes.ts'
import { problems } from '../messages/check-messages.ts'
import type { Constraint } from '../rule.ts'
import { textLength } from '../rules/rule-scope.ts'

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

export function isEmail(text: string): boolean {
  return EMAIL.test(text)
}

function lengthProblem(text: string, min: number | null, max: number | null): string | null {
  const length = textLength(text)
  const fits = (min === null || length >= min) && (max === null || length <= max)
  if (fits) return null
  if (min !== null && min === max) return problems.exactLength(length, min)
  if (max !== null && length > max) return problems.tooLong(length, max)
  return problems.tooShort(length, min ?? 0)
}

function partsProblem(text: string, max: number): string | null {
  const name = text.trim()
  const space = name.indexOf(' ')
  const parts = space === -1 ? [name] : [name.slice(0, space), name.slice(space + 1).trim()]
  const index = parts.findIndex((part) => textLength(part) > max)
  const part = parts[index]
  if (part === undefined) return null
  return problems.namePartTooLong(index === 0 ? 'first' : 'last', textLength(part), max)
}

function digitsProblem(
  text: string,
  { min, max, only }: Extract<Constraint, { kind: 'digits' }>,
): string | null {
  if (only && !/^\d*$/.test(text)) return problems.notDigits
  const count = text.replace(/\D/g, '').length
  if (min !== null && min === max && count !== min) return problems.exactDigits(count, min)
  if (max !== null && count > max) return problems.tooManyDigits(count, max)
  return min !== null && count < min ? problems.tooFewDigits(count, min) : null
}

const formatProblems = {
  email: (text: string) => (isEmail(text) ? null : problems.notAnEmail),
  country: (text: string) => (isCountryCode(text) ? null : problems.notACountry(text)),
  currency: (text: string) => (isCurrencyCode(text) ? null : problems.notACurrency(text)),
}

function groupsProblem(
  text: string,
  { sizes, separator, of }: Extract<Constraint, { kind: 'groups' }>,
): string | null {
  const groups = text.split(separator)
  const character = of === 'digits' ? /^\d+$/ : /^\S+$/
  const fits =
    groups.length === sizes.length &&
    groups.every((group, index) => group.length === sizes[index] && character.test(group))
  if (fits) return null
  const sample = sizes.map((size) => (of === 'digits' ? '0' : 'X').repeat(size)).join(separator)
  return problems.wrongGroups(sample, of === 'digits')
}

/** What a constraint finds wrong with a text that is not blank; null when it has nothing to say. */
export function textProblem(constraint: Constraint, text: string): string | null {
  switch (constraint.kind) {
    case 'length':
      return lengthProblem(text, constraint.min, constraint.max)
    case 'digits':
      return digitsProblem(text, constraint)
    case 'part-length':
      return partsProblem(text, constraint.max)
    case 'format':
      return constraint.alsoAllowed.includes(text) ? null : formatProblems[constraint.format](text)
    case 'groups':
      return groupsProblem(text, constraint)
    case 'no-spaces':
      return /\s/.test(text) ? problems.hasSpaces : null
    default:
      return null
  }
}

import { formatNumber } from '../format/numbers.ts'
import { FILTER_FIELDS, operatorsOf } from './expression.ts'
import type { FilterField } from './expression.ts'
import { FIELD_NAMES } from './field-names.ts'
import { MAX_FILTER_LENGTH } from './parse-filter.ts'
import type { FilterProblem } from './parse-filter.ts'
import type { ValueProblem } from './value-problem.ts'

/** "a, b or c" in the language of queries, which no reader's own language changes. */
const oneOf = (signs: readonly string[]) => `${signs.slice(0, -1).join(', ')} or ${signs.at(-1) ?? ''}`

const operators = (field: FilterField) => oneOf(operatorsOf(field))

/** What to do about a value, beside it. */
export function valueMessage(problem: ValueProblem): string {
  switch (problem.kind) {
    case 'missing-value':
      return 'Enter a value.'
    case 'reserved':
      return `A value can’t contain ${problem.text}. Codat has no way to quote it.`
    case 'edge':
      return `A value can’t start with =, !, ~, <, >, & or |, or end with & or |. Remove the ${problem.text}.`
    case 'not-a-date':
      return 'Enter a date such as 2026-01-31, or a time such as 2026-01-31T09:30:00Z.'
    case 'not-a-boolean':
      return 'Enter true or false.'
  }
}

/** What is wrong with a filter and what to do about it. */
export function problemMessage(problem: FilterProblem): string {
  switch (problem.kind) {
    case 'unknown-field':
      return `You can’t filter by “${problem.name}”. You can filter by ${oneOf(FILTER_FIELDS)}.`
    case 'operator':
      return `${FIELD_NAMES[problem.field]} can’t be compared with ${problem.operator}. Use ${operators(problem.field)}.`
    case 'no-operator':
      return `Add a comparison after ${problem.field}: ${operators(problem.field)}.`
    case 'no-condition':
      return 'Add a condition here, such as customerName~acme.'
    case 'no-joiner':
      return 'Join the conditions with && (all of them) or || (any of them).'
    case 'mixed':
      return 'Put braces around one part when you use both && and ||, such as {a && b} || c.'
    case 'not-closed':
      return 'This { has no } to close it.'
    case 'not-opened':
      return 'This } has no { before it.'
    case 'too-deep':
      return 'There are too many groups inside one another.'
    case 'too-long':
      return `The filter is too long for Codat. The maximum is ${formatNumber(MAX_FILTER_LENGTH)} characters.`
    default:
      return valueMessage(problem)
  }
}

/** Its place as a person counts, from 1. */
export const characterNumber = (text: string, { at }: FilterProblem): number =>
  Array.from(text.slice(0, at)).length + 1

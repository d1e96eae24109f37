import { parseUtcDate } from '../codat-date.ts'
import { formatExactly } from '../format/dates.ts'
import { FIELD_TYPES } from './expression.ts'
import type { Comparison, Expression, FilterField, Operator } from './expression.ts'
import { FIELD_NAMES } from './field-names.ts'

const OF_TEXT: Partial<Record<Operator, string>> = { '~': 'contains', '=': 'is', '!=': 'isn’t' }
/** A day is its first moment for Codat, so a customer changed later that day is after it. */
const OF_DATES: Partial<Record<Operator, string>> = {
  '>': 'after',
  '>=': 'at or after',
  '<': 'before',
  '<=': 'at or before',
  '=': 'exactly',
  '!=': 'not exactly',
}

/** What an operator says between a field and its value. */
export function operatorName(field: FilterField, operator: Operator): string {
  const names = FIELD_TYPES[field] === 'date' ? OF_DATES : OF_TEXT
  return names[operator] ?? operator
}

export const YES_OR_NO: readonly { value: string; label: string }[] = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
]

function valueName({ field, value }: Comparison): string {
  switch (FIELD_TYPES[field]) {
    case 'date': {
      const moment = /^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00:00Z` : value
      return formatExactly(parseUtcDate(moment)) || value
    }
    case 'boolean':
      return YES_OR_NO.find((one) => one.value === value.toLowerCase())?.label.toLowerCase() ?? value
    case 'text':
      return value
  }
}

/** A filter in words: "Name contains acme and (Status is Active or Status is Unknown)". */
export function describeFilter(expression: Expression): string {
  if (expression.kind === 'comparison') {
    const { field, operator } = expression
    return `${FIELD_NAMES[field]} ${operatorName(field, operator)} ${valueName(expression)}`
  }
  return expression.parts
    .map((part) => (part.kind === 'comparison' ? describeFilter(part) : `(${describeFilter(part)})`))
    .join(` ${expression.kind} `)
}

/** What a field of customers holds, which decides how it can be compared (codat-docs, "Querying"). */
type FieldType = 'text' | 'date' | 'boolean'

/** The fields of customers that Codat can compare. Lists, such as addresses and contacts, can't be queried. */
export const FIELD_TYPES = {
  customerName: 'text',
  contactName: 'text',
  emailAddress: 'text',
  phone: 'text',
  id: 'text',
  status: 'text',
  defaultCurrency: 'text',
  registrationNumber: 'text',
  taxNumber: 'text',
  sourceModifiedDate: 'date',
  modifiedDate: 'date',
  'metadata.isDeleted': 'boolean',
} as const satisfies Record<string, FieldType>

export type FilterField = keyof typeof FIELD_TYPES

const isField = (name: string): name is FilterField => Object.hasOwn(FIELD_TYPES, name)
export const FILTER_FIELDS: readonly FilterField[] = Object.keys(FIELD_TYPES).filter(isField)

export type Operator = '=' | '!=' | '~' | '>' | '>=' | '<' | '<='

const OPERATORS: Record<FieldType, readonly Operator[]> = {
  text: ['~', '=', '!='],
  date: ['>', '>=', '<', '<=', '=', '!='],
  boolean: ['=', '!='],
}

/** The operators that a field can be compared with, the likeliest first. */
export const operatorsOf = (field: FilterField): readonly Operator[] => OPERATORS[FIELD_TYPES[field]]

export interface Comparison {
  kind: 'comparison'
  field: FilterField
  operator: Operator
  value: string
}

/** All of its parts hold, or any of them. One of fewer than two parts says no more than the part: see `simplified`. */
export interface Group {
  kind: 'and' | 'or'
  parts: readonly Expression[]
}

/** What a filter asks of each customer. */
export type Expression = Comparison | Group

/** The same filter without groups of fewer than two parts, which a text can't tell; undefined when nothing is left. */
export function simplified(expression: Expression): Expression | undefined {
  if (expression.kind === 'comparison') return expression
  const parts = expression.parts.flatMap((part) => simplified(part) ?? [])
  return parts.length > 1 ? { kind: expression.kind, parts } : parts[0]
}

/** The conditions a filter is made of at its top, and how they are joined. */
export function topOf(expression: Expression | undefined): Group {
  if (expression === undefined) return { kind: 'and', parts: [] }
  return expression.kind === 'comparison' ? { kind: 'and', parts: [expression] } : expression
}

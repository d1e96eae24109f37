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

/** All of its parts hold, or any of them. */
export interface Group {
  kind: 'and' | 'or'
  parts: readonly Expression[]
}

/** What a filter asks of each customer. */
export type Expression = Comparison | Group

/** Parts as one filter: a text can't tell a group of fewer than two from what is in it. */
export function joined(kind: Group['kind'], parts: readonly Expression[]): Expression | undefined {
  return parts.length > 1 ? { kind, parts } : parts[0]
}

/** The conditions a filter is made of at its top, and how they are joined. */
export function topOf(expression: Expression | undefined): Group {
  if (expression === undefined) return { kind: 'and', parts: [] }
  return expression.kind === 'comparison' ? { kind: 'and', parts: [expression] } : expression
}

/** A filter without some of the conditions at its top. */
export function withoutParts(
  expression: Expression | undefined,
  places: readonly number[],
): Expression | undefined {
  const { kind, parts } = topOf(expression)
  return joined(
    kind,
    parts.filter((_part, place) => !places.includes(place)),
  )
}

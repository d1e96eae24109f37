import type { CompanySettings } from '../world/company.ts'
import type { Customer } from '../codat/wire.ts'

/**
 * Create/update models as the emulator holds them: what is served and what is enforced side by side, so that neither
 * has to be read out of the other's prose.
 */
export interface Field {
  type: 'String' | 'Boolean' | 'DateTime' | 'Array' | 'Object'
  label: string
  hint: string
  required: boolean
  /** Members of an object, or of each item of an array. */
  fields?: Fields
  choices?: Choice[]
  /** Legal values besides the choices; `any` for a list that only suggests. */
  alsoAllowed?: readonly string[] | 'any'
  rules: readonly Rule[]
}

export type Fields = Record<string, Field>

export interface Choice {
  value: string
  label: string
  /** FreshBooks gives its currencies another type than their field has. */
  type?: string
}

export interface Rule {
  kind: 'warning' | 'information'
  /** Absent for what is enforced without being announced. */
  text?: string
  /** Some entries of Sage 50 do not say which field they belong to. */
  unaddressed?: boolean
  /** What is wrong with the value, to follow "as <field> "; undefined when nothing is. */
  check?: Check
  /** Also looks at a value that was not sent. */
  onAbsent?: boolean
}

export type Check = (value: unknown, situation: Situation) => string | undefined

/** What a rule may look at besides the value. */
export interface Situation {
  /** The whole customer that was sent. */
  customer: Readonly<Record<string, unknown>>
  /** The id of the record being updated; absent for a new one. */
  customerId?: string
  settings: CompanySettings
  /** The customers in the books. */
  others: ReadonlyMap<string, Customer>
}

export interface Model {
  fields: Fields
  /** Rules about the record as a whole. */
  rules: readonly Rule[]
  /** How `field` of a rule is spelt. */
  fieldNames: 'Pascal' | 'camel'
}

export const model = (
  fields: Fields,
  { rules = [], fieldNames = 'Pascal' }: Partial<Omit<Model, 'fields'>> = {},
): Model => ({ fields, rules, fieldNames })

/** The texts a person reads about a field. */
export interface FieldText {
  label: string
  hint: string
}

export const fieldText = (label: string, hint: string): FieldText => ({ label, hint })

type Extra = Partial<Omit<Field, 'rules' | 'type'>>

export const text = ({ label, hint }: FieldText, rules: readonly Rule[] = [], extra: Extra = {}): Field => ({
  type: 'String',
  label,
  hint,
  required: false,
  rules,
  ...extra,
})

export const choice = (
  { label, hint }: FieldText,
  choices: Choice[],
  rules: readonly Rule[] = [],
  extra: Extra = {},
): Field => ({ type: 'String', label, hint, required: false, choices, rules, ...extra })

export const list = ({ label, hint }: FieldText, fields: Fields, rules: readonly Rule[] = []): Field => ({
  type: 'Array',
  label,
  hint,
  required: false,
  fields,
  rules,
})

export const group = ({ label, hint }: FieldText, fields: Fields): Field => ({
  type: 'Object',
  label,
  hint,
  required: false,
  fields,
  rules: [],
})

export const required = (field: Field): Field => ({ ...field, required: true })

export const choices = (...values: string[]): Choice[] => values.map((value) => ({ value, label: value }))

/** Codat begins the names of members with a capital when it speaks about them. */
export const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

import type { Rule } from './field.ts'

/** Types and states that a model leaves without options: the API's own enumerations hold all the same. */
const oneOf = (...values: string[]): Rule => ({
  kind: 'warning',
  check: (value) => (values.includes(String(value)) ? undefined : `must be one of ${values.join(', ')}`),
})

export const ADDRESS_TYPE = oneOf('Unknown', 'Billing', 'Delivery')
export const PHONE_TYPE = oneOf('Primary', 'Landline', 'Mobile', 'Fax', 'Unknown')
export const STATUS = oneOf('Unknown', 'Active', 'Archived')

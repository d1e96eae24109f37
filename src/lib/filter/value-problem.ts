import { parseCodatDate } from '../codat-date.ts'
import { FIELD_TYPES } from './expression.ts'
import type { FilterField } from './expression.ts'

/** Why a value can't be part of a filter. */
export type ValueProblem =
  | { kind: 'missing-value' }
  /** It has a text that means something in a query, which nothing can quote. */
  | { kind: 'reserved'; text: string }
  | { kind: 'edge'; text: string }
  | { kind: 'not-a-date' }
  | { kind: 'not-a-boolean' }

const RESERVED = /&&|\|\||[{}]/
/** At its start it would read as part of the operator, and at its end as part of what joins it to the next condition. */
const EDGE = /^[=!~<>&|]|[&|]$/
const DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?(Z|[+-]\d{2}:\d{2})?)?$/

/** Undefined for a value that the field can be compared with; else why not, and at which of its characters. */
export function valueProblem(field: FilterField, value: string): (ValueProblem & { at: number }) | undefined {
  if (value.trim() === '') return { kind: 'missing-value', at: 0 }
  const reserved = RESERVED.exec(value)
  if (reserved) return { kind: 'reserved', text: reserved[0], at: reserved.index }
  const edge = EDGE.exec(value.trim())
  if (edge) return { kind: 'edge', text: edge[0], at: value.indexOf(edge[0], edge.index) }
  const type = FIELD_TYPES[field]
  if (type === 'date' && !isDate(value.trim())) return { kind: 'not-a-date', at: 0 }
  if (type === 'boolean' && !/^(true|false)$/i.test(value.trim())) return { kind: 'not-a-boolean', at: 0 }
  return undefined
}

/** Year 1 is how platforms write "never", and can be compared with as any other. */
const isDate = (text: string) => DATE.test(text) && parseCodatDate(text).kind !== 'text'

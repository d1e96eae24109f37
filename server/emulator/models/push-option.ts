import { present } from '../codat/wire.ts'
import type { Choice, Field, Model, Rule } from './field.ts'
import { capital } from './field.ts'

/** A model on the wire: Codat's PushOption. */
interface PushOption {
  type: string
  displayName: string
  description: string
  required: boolean
  properties?: Record<string, PushOption>
  options?: { value: string; type: string; displayName: string; required: boolean }[]
  validation?: { warnings: ServedRule[]; information: ServedRule[] }
}

interface ServedRule {
  field?: string
  details: string
}

/** `Addresses.Line1`; deeper members name their parent only: `Phone.Number`. */
function fieldName(path: readonly string[], names: Model['fieldNames']): string {
  const last = path.slice(-2)
  return (names === 'Pascal' ? last.map(capital) : last).join('.')
}

function served(rules: readonly Rule[], field: string): PushOption['validation'] {
  const announced = rules.filter((rule) => rule.text !== undefined)
  if (announced.length === 0) return undefined
  const of = (kind: Rule['kind']) =>
    announced
      .filter((rule) => rule.kind === kind)
      .map((rule) =>
        present<ServedRule>({ field: rule.unaddressed ? undefined : field, details: rule.text ?? '' }),
      )
  return { warnings: of('warning'), information: of('information') }
}

const servedChoice = ({ value, label, type = 'String' }: Choice) => ({
  value,
  type,
  displayName: label,
  required: false,
})

function toOption(field: Field, path: readonly string[], names: Model['fieldNames']): PushOption {
  return present<PushOption>({
    type: field.type,
    displayName: field.label,
    description: field.hint,
    required: field.required,
    properties: field.fields && properties(field.fields, path, names),
    options: field.choices?.map(servedChoice),
    validation: served(field.rules, fieldName(path, names)),
  })
}

function properties(fields: Record<string, Field>, path: readonly string[], names: Model['fieldNames']) {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, toOption(field, [...path, name], names)]),
  )
}

export function pushOption(model: Model): PushOption {
  return present<PushOption>({
    type: 'Object',
    displayName: 'Customer',
    description: 'Somebody who buys goods or services from the company',
    required: true,
    properties: properties(model.fields, [], model.fieldNames),
    options: undefined,
    validation: served(model.rules, 'Customer'),
  })
}

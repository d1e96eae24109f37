import type { Field, Fields, Model, Situation } from '../models/field.ts'
import { capital } from '../models/field.ts'
import type { ValidationItem } from '../codat/wire.ts'
import { isObject } from '../codat/wire.ts'

/** Sent back by careful clients because `forceUpdate` needs it, or known from the path: no word about them. */
const SILENTLY_IGNORED = new Set(['id', 'modifiedDate', 'sourceModifiedDate'])

export const fieldError = (itemId: string, problem: string): ValidationItem => ({
  itemId,
  message: `Failed to push to Customer as ${itemId} ${problem}.`,
  validatorName: 'Customer',
})

const ignored = (itemId: string): ValidationItem => ({
  itemId,
  message: `${itemId} is not supported, and will be ignored.`,
  validatorName: 'Customer',
})

const TYPES: Record<Field['type'], { fits: (value: unknown) => boolean; problem: string }> = {
  String: { fits: (value) => typeof value === 'string', problem: 'must be a text' },
  Boolean: { fits: (value) => typeof value === 'boolean', problem: 'must be true or false' },
  DateTime: {
    fits: (value) =>
      typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) && !Number.isNaN(Date.parse(value)),
    problem: 'must be a date',
  },
  Array: { fits: Array.isArray, problem: 'must be a list' },
  Object: { fits: isObject, problem: 'must be an object' },
}

/** Members the model does not list: they are dropped with a warning as soon as the change is received. */
export function unsupportedMembers(model: Model, customer: Record<string, unknown>): ValidationItem[] {
  const warnings: ValidationItem[] = []
  const visit = (fields: Fields, object: Record<string, unknown>, path: string) => {
    for (const [name, value] of Object.entries(object)) {
      const itemId = path + capital(name)
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined
      if (!field) {
        if (!(path === '' && SILENTLY_IGNORED.has(name))) warnings.push(ignored(itemId))
        continue
      }
      const members = field.fields
      if (!members) continue
      if (isObject(value)) visit(members, value, `${itemId}.`)
      if (Array.isArray(value))
        value.forEach((item: unknown, index) => {
          if (isObject(item)) visit(members, item, `${itemId}[${index}].`)
        })
    }
  }
  visit(model.fields, customer, '')
  return warnings
}

function isListed({ choices, alsoAllowed = [] }: Field, value: unknown): boolean {
  if (!choices || alsoAllowed === 'any') return true
  return choices.some((choice) => choice.value === value) || alsoAllowed.includes(String(value))
}

/** Everything the model forbids, in the order of its fields. */
export function modelErrors(
  model: Model,
  customer: Record<string, unknown>,
  situation: Situation,
): ValidationItem[] {
  const errors: ValidationItem[] = []

  const applyRules = (field: Field, value: unknown, itemId: string, absent: boolean) => {
    for (const { check, onAbsent } of field.rules) {
      if (absent && !onAbsent) continue
      const problem = check?.(value, situation)
      if (problem !== undefined) errors.push(fieldError(itemId, problem))
    }
  }

  const visitField = (field: Field, value: unknown, itemId: string) => {
    const absent = value === undefined || value === null
    if (absent || (field.required && value === '')) {
      if (field.required) errors.push(fieldError(itemId, 'must be supplied'))
      applyRules(field, value, itemId, true)
      return
    }
    const type = TYPES[field.type]
    if (!type.fits(value)) {
      errors.push(fieldError(itemId, type.problem))
      return
    }
    if (value !== '' && !isListed(field, value))
      errors.push(fieldError(itemId, 'must be one of the listed options'))
    applyRules(field, value, itemId, false)
    if (field.fields && isObject(value)) visitFields(field.fields, value, `${itemId}.`)
    if (field.fields && Array.isArray(value)) visitItems(field.fields, value, itemId)
  }

  const visitItems = (fields: Fields, items: unknown[], itemId: string) =>
    items.forEach((item, index) => {
      if (isObject(item)) visitFields(fields, item, `${itemId}[${index}].`)
      else errors.push(fieldError(`${itemId}[${index}]`, 'must be an object'))
    })

  const visitFields = (fields: Fields, object: Record<string, unknown>, path: string) => {
    for (const [name, field] of Object.entries(fields))
      visitField(field, Object.hasOwn(object, name) ? object[name] : undefined, path + capital(name))
  }

  visitFields(model.fields, customer, '')
  return errors
}

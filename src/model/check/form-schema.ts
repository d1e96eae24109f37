import * as z from 'zod/mini'
import { isUnfit, ORIGIN } from '../form-value.ts'
import type { FormValue, FormValues } from '../form-value.ts'
import { isGroup, isList } from '../model-node.ts'
import type { ModelNode } from '../model-node.ts'
import { createValidator } from './validate-values.ts'
import type { ValidationContext } from './validate-values.ts'

const unfitSchema = z.custom<FormValue>((value) => isUnfit(value))

function members(node: ModelNode): Record<string, z.ZodMiniType<FormValue>> {
  return Object.fromEntries(node.children.map((child) => [child.key, shapeOf(child)]))
}

/** The shape of one member's form value; see `FormValue`. Says nothing yet about what may be in it. */
export function shapeOf(node: ModelNode): z.ZodMiniType<FormValue> {
  if (isList(node)) {
    const item = z.object({ ...members(node), [ORIGIN]: z.optional(z.number()) })
    return z.union([z.array(z.union([unfitSchema, item])), unfitSchema]) as z.ZodMiniType<FormValue>
  }
  if (isGroup(node)) {
    return z.nullable(z.union([unfitSchema, z.object(members(node))]))
  }
  if (node.kind === 'Boolean') return z.nullable(z.union([z.boolean(), unfitSchema]))
  return z.union([z.string(), unfitSchema])
}

/**
 * A schema for the form values of one model: shape, and everything that blocks. The last gate before sending; for
 * checks while typing use `createResolver`.
 */
export function formSchema(model: ModelNode, context: ValidationContext = {}): z.ZodMiniType<FormValues> {
  const validate = createValidator(model, context)
  const shape = z.object(members(model)) as unknown as z.ZodMiniType<FormValues>
  return shape.check(({ value, issues }) => {
    for (const { path, message, severity } of validate(value)) {
      if (severity === 'block') issues.push({ code: 'custom', input: value, path: path.split('.'), message })
    }
  })
}

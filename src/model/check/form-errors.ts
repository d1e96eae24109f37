import type { FieldErrors, FieldValues, ResolverResult } from 'react-hook-form'
import { joinPath } from '../form-value.ts'
import type { Issue } from '../issue.ts'
import { isGroup, isList } from '../model-node.ts'
import type { ModelNode } from '../model-node.ts'
import { nodeAt } from './node-at.ts'
import { createValidator } from './validate-values.ts'
import type { ValidationContext } from './validate-values.ts'

interface FormError {
  readonly type: string
  readonly message: string
}

/** Errors by member, as react-hook-form keeps them; those of a whole list or group stand under `root`. */
export interface FormErrors {
  [key: string]: FormErrors | FormError | undefined
}

/** Issues as an error tree, the first of each place. Keys are form keys, which never are names of a prototype. */
export function toFormErrors(model: ModelNode, issues: readonly Issue[]): FormErrors {
  const errors: FormErrors = {}
  for (const { path, message, severity } of issues) {
    const node = nodeAt(model, path)
    const isContainer = node !== null && (isList(node) || isGroup(node))
    const parts = [...path.split('.'), ...(isContainer ? ['root'] : [])]
    const last = parts.pop() ?? 'root'
    let level = errors
    let walked = ''
    for (const part of parts) {
      walked = joinPath(walked, part)
      // Only containers are walked through, so no error of a member stands in the way. Errors of items are kept in
      // an array, which is shifted along when an item is removed.
      const around = /^\d+$/.test(part) ? null : nodeAt(model, walked)
      const empty = around && isList(around) ? ([] as unknown) : {}
      const next = (level[part] ?? empty) as FormErrors
      level[part] = next
      level = next
    }
    level[last] ??= { type: severity, message }
  }
  return errors
}

/**
 * A react-hook-form resolver: blocking issues become errors; warnings never do, they are asked about instead. On the
 * path of every keystroke, so it runs the plain validator and not the schema.
 */
export function createResolver(
  model: ModelNode,
  context: ValidationContext = {},
): (values: FieldValues) => ResolverResult {
  const validate = createValidator(model, context)
  return (values) => {
    const blocking = validate(values).filter((issue) => issue.severity === 'block')
    if (blocking.length === 0) return { values, errors: {} }
    // The library's own type says the same shape in terms of the values, which are not typed here.
    return { values: {}, errors: toFormErrors(model, blocking) as FieldErrors }
  }
}

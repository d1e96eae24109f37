import { blankGroup } from './form-value.ts'
import type { FormValue, FormValues } from './form-value.ts'
import { toObject } from '../lib/json.ts'
import { isGroup, isList } from './model-node.ts'
import type { ModelNode } from './model-node.ts'
import { lengthLimit } from './rules/rule-scope.ts'
import { widgetFor } from './parse/widget.ts'

function text(node: ModelNode): string {
  const fits = node.rules.flatMap((rule) => rule.constraints)
  if (node.options && node.closed) return node.options[0]?.value ?? ''
  if (fits.some((constraint) => constraint.kind === 'groups')) return '51 824 753 556'
  switch (widgetFor(node)) {
    case 'email':
      return 'kim@example.com'
    case 'country':
      return 'GB'
    case 'currency':
      return 'GBP'
    case 'number':
      return '12.5'
    case 'date-time':
      return '2026-11-23T09:30:00'
    case 'json':
      return '{"a":1}'
    default:
      return 'Sample'.padEnd(lengthLimit(node, 'Exact (Netherlands)')?.min ?? 0, 'x')
  }
}

function fill(node: ModelNode): FormValue {
  if (isList(node)) return [fillIn(node)]
  if (isGroup(node)) return fillIn(node)
  return node.kind === 'Boolean' ? true : text(node)
}

/** Form values with every member filled in, one item in each list, in keeping with every rule. */
export function fillIn(node: ModelNode): FormValues {
  return toObject([
    ...Object.entries(blankGroup(node)),
    ...node.children.map((child) => [child.key, fill(child)] as const),
  ])
}

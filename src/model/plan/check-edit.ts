import { createValidator } from '../check/validate-values.ts'
import type { Issue } from '../issue.ts'
import type { ModelNode } from '../model-node.ts'
import { newValues } from '../values/default-values.ts'
import { applyCells } from './apply-cells.ts'
import { cellValue, clearedValue } from './cell-value.ts'
import type { ValueEdit } from './field-edit.ts'
import type { FieldTarget } from './target.ts'

/**
 * What the model says of a value whatever customer it is for, so that nobody has to read a plan of a thousand equal refusals. What
 * depends on the customer is the plan's.
 */
export function editIssues(
  model: ModelNode,
  target: FieldTarget,
  edit: ValueEdit,
  platformName: string,
): readonly Issue[] {
  // What clearing does inside a list depends on the rest of the item.
  const isKnown = edit.kind === 'set' ? edit.value.trim() !== '' : target.steps.length === 1
  if (edit.kind === 'replace' || !isKnown) return []
  const { node } = target
  const value = edit.kind === 'set' ? cellValue(node, edit.value) : clearedValue(node)
  const { values, paths } = applyCells(model, newValues(model), [{ column: 0, target, value }])
  return createValidator(model, { platformName })(values).filter(({ path }) => path === paths.get(0))
}

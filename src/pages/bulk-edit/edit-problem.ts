import type { ModelNode } from '../../model/model-node.ts'
import { editIssues } from '../../model/plan/check-edit.ts'
import type { FieldEdit } from '../../model/plan/field-edit.ts'
import { targetAt } from '../../model/plan/target.ts'
import type { FieldTarget } from '../../model/plan/target.ts'
import { bulkEditMessages } from './messages.ts'

/** The field that an edit is about; undefined while none is chosen, or where the model has no such field any more. */
export function fieldOf(model: ModelNode, { path }: FieldEdit): FieldTarget | undefined {
  const target = path === '' ? null : targetAt(model, path)
  return target?.kind === 'field' ? target : undefined
}

/** Why edits can't be compared with customers yet; undefined when they can. */
export function editProblem(
  model: ModelNode,
  fields: readonly FieldEdit[],
  platformName: string,
): string | undefined {
  if (fields.length === 0) return bulkEditMessages.noField
  for (const field of fields) {
    const target = fieldOf(model, field)
    const { edit } = field
    if (target === undefined) return bulkEditMessages.noField
    if (edit.kind === 'set' && edit.value.trim() === '') return bulkEditMessages.noValue(target.label)
    if (edit.kind === 'replace' && edit.find === '') return bulkEditMessages.nothingToFind(target.label)
    if (editIssues(model, target, edit, platformName).some(({ severity }) => severity === 'block'))
      return bulkEditMessages.invalid(target.label)
  }
  return undefined
}

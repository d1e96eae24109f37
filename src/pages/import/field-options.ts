import type { ModelNode } from '../../model/model-node.ts'
import { offeredFields, targetAt } from '../../model/plan/target.ts'
import { importMessages } from './messages.ts'

export interface FieldOption {
  value: string
  label: string
}

/** What people call what a column is about. */
export function fieldLabel(model: ModelNode, path: string): string {
  const target = targetAt(model, path)
  if (target?.kind === 'id') return importMessages.idField
  if (target?.kind === 'version') return importMessages.versionField(target.member)
  return target?.label ?? path
}

/** What a column can be about: the fields that can be written, and those that other columns of the file name already. */
export function fieldOptions(model: ModelNode, used: readonly (string | null)[]): FieldOption[] {
  const offered = offeredFields(model).map(({ path }) => path)
  const others = used.filter((path): path is string => path !== null && !offered.includes(path))
  const paths = new Set(['id', ...offered, ...others, 'sourceModifiedDate', 'modifiedDate'])
  return [
    { value: '', label: importMessages.leaveOut },
    ...Array.from(paths, (path) => ({ value: path, label: fieldLabel(model, path) })),
  ]
}

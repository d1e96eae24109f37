import type { ModelNode } from '../../model/model-node.ts'
import { suggestColumns } from '../../model/plan/suggest-columns.ts'
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

/** What the columns are about to begin with: what they were the last time, as far as this platform has it, else what they sound like. */
export function firstColumns(
  model: ModelNode,
  headings: readonly string[],
  remembered: readonly (string | null)[] | undefined,
): (string | null)[] {
  if (remembered === undefined) return suggestColumns(model, headings)
  // The company may have been connected to another platform then.
  return remembered.map((path) => (path === null || targetAt(model, path) === null ? null : path))
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

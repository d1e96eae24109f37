import type { FieldRemark } from '../../components/form/form-context.ts'
import type { Problem } from '../../components/form/ProblemSummary.tsx'
import type { FormValues } from '../../model/form-value.ts'
import type { ModelNode } from '../../model/model-node.ts'
import { mapPushMessages } from '../../model/messages/push-errors.ts'
import type { ThreeWayEntry } from '../../model/values/three-way.ts'
import type { JournalEntry } from '../../writes/rules/journal-entry.ts'

/** What the platform said of a write that failed: at its fields, and what belongs to none. */
export interface PlatformVerdict {
  remarks: readonly { path: string; remark: FieldRemark }[]
  problems: readonly Problem[]
}

const NOTHING: PlatformVerdict = { remarks: [], problems: [] }

/** Places the messages of a failed write; none is dropped. */
export function platformVerdict(
  entry: JournalEntry | undefined,
  model: ModelNode,
  values: FormValues,
): PlatformVerdict {
  if (entry?.state !== 'failed') return NOTHING
  const validation = entry.operation?.validation ?? entry.lastError?.validation ?? null
  const { placed, unplaced } = mapPushMessages(model, values, validation)
  const correlation = entry.lastError?.correlationId
  const sentence = entry.operation?.errorMessage ?? entry.lastError?.message
  const general: Problem[] =
    sentence == null
      ? []
      : [
          {
            path: null,
            label: entry.platformName,
            message: correlation == null ? sentence : `${sentence} (${correlation})`,
          },
        ]
  return {
    remarks: placed.map(({ path, level, message }) => ({
      path,
      remark: {
        kind: level === 'error' ? 'platform-error' : 'platform-warning',
        text: `${entry.platformName} says: ${message}`,
      },
    })),
    problems: [
      ...placed
        .filter(({ level }) => level === 'error')
        .map(({ path, label, message }) => ({ path, label, message })),
      ...unplaced.map(({ itemId, message }) => ({ path: null, label: itemId ?? '', message })),
      ...general,
    ],
  }
}

/** Remarks by path: the platform's verdict, and fields that were changed in the books meanwhile. */
export function remarksByPath(
  verdict: PlatformVerdict,
  changedInBooks: readonly ThreeWayEntry[],
): ReadonlyMap<string, readonly FieldRemark[]> {
  const remarks = new Map<string, FieldRemark[]>()
  const add = (path: string, remark: FieldRemark) => remarks.set(path, [...(remarks.get(path) ?? []), remark])
  for (const { path, remark } of verdict.remarks) add(path, remark)
  for (const entry of changedInBooks) {
    add(entry.path, { kind: 'changed-in-books', text: `In the books now: ${entry.now || 'nothing'}` })
  }
  return remarks
}

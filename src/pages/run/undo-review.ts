import type { RunRow } from '../../writes/bulk/run-format.ts'
import type { RowUndo, UndoRefusal } from '../../writes/bulk/undo-run.ts'

interface UndoSummary {
  readonly possible: readonly RunRow[]
  readonly refused: readonly { readonly kind: UndoRefusal; readonly count: number }[]
  /** Fields that become empty, each once. */
  readonly cleared: readonly string[]
}

/** What of a run can be taken back, and how often it can't for which reason. */
export function reviewOfUndo(undo: readonly RowUndo[]): UndoSummary {
  const possible: RunRow[] = []
  const refused = new Map<UndoRefusal, number>()
  const cleared = new Set<string>()
  for (const one of undo) {
    if (one.kind === 'possible') {
      possible.push(one.row)
      for (const label of one.cleared) cleared.add(label)
    } else refused.set(one.kind, (refused.get(one.kind) ?? 0) + 1)
  }
  return { possible, refused: [...refused].map(([kind, count]) => ({ kind, count })), cleared: [...cleared] }
}

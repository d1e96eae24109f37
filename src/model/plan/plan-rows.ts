import { textKey } from '../../lib/format/fold-text.ts'
import { planMessages } from '../messages/plan-messages.ts'
import { changesMember, matchRow, planRow } from './plan-row.ts'
import type { InputRow, Outcome, PlanContext, PlannedRow } from './planned-row.ts'
import { SharedValues } from './shared-values.ts'

export interface Plan {
  readonly rows: readonly PlannedRow[]
  readonly counts: Readonly<Record<Outcome, number>>
  /** Changes that will be sent though something may go wrong with them. */
  readonly withWarnings: number
  /** Changes to customers that have changed since the file was made. */
  readonly movedOn: number
  /** Changes that empty a field, which a platform may not do. */
  readonly clearing: number
}

const refused = (row: PlannedRow, reason: string): PlannedRow => ({
  ...row,
  outcome: 'refused',
  reasons: [...row.reasons, reason],
  send: null,
})

/** Refused for what its name says, at the cell that says it. */
const refusedAtName = (row: PlannedRow, targets: PlanContext['targets'], reason: string): PlannedRow => {
  const at = row.cells.findIndex(({ column }) => {
    const target = targets[column]
    return target?.kind === 'field' && target.path === 'customerName'
  })
  if (at === -1) return refused(row, reason)
  const cells = row.cells.map((cell, place) => (place === at ? { ...cell, problem: reason } : cell))
  return { ...row, cells, outcome: 'refused', send: null }
}

const isSent = ({ outcome }: PlannedRow): boolean => outcome === 'create' || outcome === 'update'

/** Rows that are fine by themselves and not beside each other: twice the same customer, twice the same name. */
function besideOthers(
  rows: readonly PlannedRow[],
  { targets, index, unsyncedNames }: PlanContext,
): PlannedRow[] {
  const byCustomer = new Map<string, number>()
  const byName = new Map<string, PlannedRow>()
  const shared = new SharedValues()
  const warned = (row: PlannedRow, clash?: string): PlannedRow => {
    const more = [...(clash === undefined ? [] : [clash]), ...shared.warningsFor(row)]
    return more.length === 0 ? row : { ...row, warnings: [...row.warnings, ...more] }
  }
  return rows.map((row) => {
    if (!isSent(row)) return row
    if (row.customerId !== null) {
      const earlier = byCustomer.get(row.customerId)
      if (earlier !== undefined) return refused(row, planMessages.sameCustomer(earlier))
      byCustomer.set(row.customerId, row.number)
    }
    const isNamed = row.outcome === 'create' || changesMember(row, targets, 'customerName')
    const key = isNamed ? textKey(row.title) : ''
    if (key === '') return warned(row)
    if (row.outcome === 'create' && unsyncedNames?.has(key) === true)
      return refused(row, planMessages.justMade)
    const twin = byName.get(key)
    if (twin?.outcome === 'create' && row.outcome === 'create')
      return refusedAtName(row, targets, planMessages.sameName(twin.number))
    byName.set(key, twin ?? row)
    const isTaken = index.with('customerName', row.title).some(({ id }) => id !== row.customerId)
    const clash = isTaken
      ? planMessages.nameTaken
      : twin === undefined
        ? undefined
        : planMessages.nameTakenInFile(twin.number)
    return warned(row, clash)
  })
}

function countPlan(rows: readonly PlannedRow[]): Plan {
  const counts: Record<Outcome, number> = { create: 0, update: 0, unchanged: 0, refused: 0, ambiguous: 0 }
  let [withWarnings, movedOn, clearing] = [0, 0, 0]
  for (const row of rows) {
    counts[row.outcome] += 1
    if (!isSent(row)) continue
    if (row.warnings.length > 0 || row.cells.some(({ warning }) => warning !== null)) withWarnings += 1
    if (row.hasMovedOn) movedOn += 1
    if (row.cells.some(({ after }) => after === '')) clearing += 1
  }
  return { rows, counts, withWarnings, movedOn, clearing }
}

/** What becomes of a row as far as no other row matters. */
export const planAlone = (row: InputRow, context: PlanContext): PlannedRow =>
  planRow(row, matchRow(row, context), context)

/** Rows of a file or of a selection, planned one by one, as what they will do: nothing is sent that isn't in here. */
export const planTogether = (alone: readonly PlannedRow[], context: PlanContext): Plan =>
  countPlan(besideOthers(alone, context))

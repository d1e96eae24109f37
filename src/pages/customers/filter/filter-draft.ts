import { CUSTOMER_STATUSES } from '../../../lib/paths/customers-search.ts'
import { FIELD_TYPES, joined, operatorsOf, topOf } from '../../../lib/filter/expression.ts'
import type { Comparison, Expression, FilterField, Group } from '../../../lib/filter/expression.ts'

/** A condition on the screen, whose value may still be missing. */
export interface DraftRow extends Comparison {
  id: number
}

/** A group on the screen, of any number of parts. */
export interface DraftGroup extends Group {
  id: number
  parts: readonly Draft[]
}

export type Draft = DraftRow | DraftGroup

/** Gives each part of a filter an ID, by which the screen knows it. */
export type GiveId = () => number

function drafted(expression: Expression, giveId: GiveId): Draft {
  if (expression.kind === 'comparison') return { ...expression, id: giveId() }
  return draftedGroup(expression, giveId)
}

const draftedGroup = ({ kind, parts }: Group, giveId: GiveId): DraftGroup => ({
  kind,
  id: giveId(),
  parts: parts.map((part) => drafted(part, giveId)),
})

/** A filter as the screen edits it: always a group at the top. */
export const draftOf = (expression: Expression | undefined, giveId: GiveId): DraftGroup =>
  draftedGroup(topOf(expression), giveId)

export const emptyRow = (giveId: GiveId): DraftRow => ({
  kind: 'comparison',
  id: giveId(),
  field: 'customerName',
  operator: '~',
  value: '',
})

/** The same with IDs of its own. */
export const copyOf = (draft: Draft, giveId: GiveId): Draft => drafted(draft, giveId)

/** What stands in the place of a part: itself changed, nothing, or more. */
type Replacement = (draft: Draft) => readonly Draft[]

/** The group with something else in the place of one of its parts, however deep. */
export function replaced(group: DraftGroup, id: number, replacement: Replacement): DraftGroup {
  const parts = group.parts.flatMap((part) => {
    if (part.id === id) return replacement(part)
    return part.kind === 'comparison' ? [part] : [replaced(part, id, replacement)]
  })
  return { ...group, parts }
}

/** The group with a change to one of the groups in it, or to itself. */
export function withGroup(
  group: DraftGroup,
  id: number,
  change: (group: DraftGroup) => DraftGroup,
): DraftGroup {
  if (group.id === id) return change(group)
  return replaced(group, id, (part) => [part.kind === 'comparison' ? part : change(part)])
}

/** All conditions, in the order they are read. */
export const rowsOf = (draft: Draft): readonly DraftRow[] =>
  draft.kind === 'comparison' ? [draft] : draft.parts.flatMap(rowsOf)

/** The group that holds a part, and the part's place in it. */
export function placeOf(group: DraftGroup, id: number): { parent: DraftGroup; index: number } | undefined {
  const index = group.parts.findIndex((part) => part.id === id)
  if (index !== -1) return { parent: group, index }
  for (const part of group.parts) {
    const found = part.kind === 'comparison' ? undefined : placeOf(part, id)
    if (found) return found
  }
  return undefined
}

/** What a field can be chosen from instead of entered, and what it starts from. */
const STARTS: Partial<Record<FilterField, string>> = {
  status: CUSTOMER_STATUSES[0],
  'metadata.isDeleted': 'true',
}

/** The row for another field: what still makes sense stays. */
export function withField(row: DraftRow, field: FilterField): DraftRow {
  const operators = operatorsOf(field)
  const isLike =
    FIELD_TYPES[field] === FIELD_TYPES[row.field] &&
    STARTS[field] === undefined &&
    STARTS[row.field] === undefined
  if (isLike) return { ...row, field }
  const operator = STARTS[field] === undefined ? (operators[0] ?? '=') : '='
  return { ...row, field, operator, value: STARTS[field] ?? '' }
}

/** The filter that is complete: conditions without a value aren't part of it yet. Values are as they will be sent. */
export function expressionOf(draft: Draft): Expression | undefined {
  if (draft.kind === 'comparison') {
    const { field, operator } = draft
    const value = draft.value.trim()
    return value === '' ? undefined : { kind: 'comparison', field, operator, value }
  }
  return joined(
    draft.kind,
    draft.parts.flatMap((part) => expressionOf(part) ?? []),
  )
}

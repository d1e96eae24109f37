import type { JsonObject } from '../../lib/json.ts'
import type { ModelNode } from '../model-node.ts'
import type { Change } from '../values/changes.ts'
import type { ItemOrigins } from '../values/item-origins.ts'
import type { CustomerIndex, MatchedMember } from './match-customers.ts'
import type { Target } from './target.ts'

export const OUTCOMES = ['create', 'update', 'unchanged', 'refused', 'ambiguous'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** A row of a file or of a selection. */
export interface InputRow {
  /** As a spreadsheet numbers it. */
  readonly number: number
  readonly cells: readonly string[]
  /** Cells that have no value, by column, with the reason. */
  readonly bad?: ReadonlyMap<number, string>
  /** Columns that were typed here: no spreadsheet has put an apostrophe in front of them. */
  readonly typed?: ReadonlySet<number>
}

export interface PlannedCell {
  readonly column: number
  /** As a spreadsheet shows it; '' for nothing. */
  readonly before: string
  readonly after: string
  /** Why the row can't be sent. */
  readonly problem: string | null
  readonly warning: string | null
}

/** What is sent for a row. */
export interface RowToSend {
  readonly kind: 'create' | 'update'
  readonly customerId: string | null
  readonly title: string
  readonly payload: JsonObject
  readonly opened: JsonObject | null
  readonly origins: ItemOrigins
  readonly changes: readonly Change[]
}

export interface PlannedRow {
  readonly number: number
  readonly outcome: Outcome
  readonly title: string
  readonly customerId: string | null
  readonly matchedBy: 'id' | MatchedMember | null
  /** Cells that change something or can't be read, by column. */
  readonly cells: readonly PlannedCell[]
  /** Why the row as a whole isn't sent. */
  readonly reasons: readonly string[]
  /** What may go wrong with it. */
  readonly warnings: readonly string[]
  /** The customer has changed since the file was made. */
  readonly hasMovedOn: boolean
  readonly candidates: readonly { readonly id: string; readonly title: string }[]
  readonly send: RowToSend | null
}

export interface PlanContext {
  readonly model: ModelNode
  readonly platformName: string
  readonly integrationKey?: string | null | undefined
  readonly canCreate: boolean
  readonly canUpdate: boolean
  /** What each column is about; null for one that is left out. */
  readonly targets: readonly (Target | null)[]
  /** What a cell holds to empty a field. */
  readonly clearToken: string
  readonly index: CustomerIndex
  /** The IDs are those of a selection, so there is nothing to correct in them. */
  readonly hasFixedIds?: boolean
  /** Keys of the names of customers that were just made: the index doesn't have them yet. */
  readonly unsyncedNames?: ReadonlySet<string>
}

import type { AuditRuleId } from './audit-rules.ts'

/** What a rule finds in a record. */
export interface Found {
  readonly rule: AuditRuleId
  /** Place in the record, by its own names: `addresses.0.country`. */
  readonly path: string
  /** The value as stored, '' for nothing. */
  readonly value: string
  readonly problem: string
}

/** The same with its place in the edit form. */
export interface LocatedFinding extends Found {
  /** Where that is, for people: "Address 1, country". */
  readonly label: string
  /** Path of the field in the edit form; null where there is none. */
  readonly field: string | null
}

/** The same with the customer it was found in. */
export interface Finding extends LocatedFinding {
  readonly customerId: string
  /** '' where the customer has none. */
  readonly customerName: string
}

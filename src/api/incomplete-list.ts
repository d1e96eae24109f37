/** How a list that was read whole can turn out not to be whole. */
export type IncompleteReason =
  /** A sync ended, or the number of customers changed, in between. */
  | { kind: 'changed' }
  /** Pages overlapped: some came again, others perhaps not at all. */
  | { kind: 'repeated'; repeated: number; missing: number }
  | { kind: 'missing'; missing: number; total: number }
  /** Records without an id that are equal, so that nobody can tell whether one came twice. */
  | { kind: 'no-id'; count: number }

/** A list of which not every customer was read exactly once. */
export class IncompleteList extends Error {
  readonly reason: IncompleteReason

  constructor(reason: IncompleteReason) {
    super(`incomplete list: ${reason.kind}`)
    this.reason = reason
  }
}

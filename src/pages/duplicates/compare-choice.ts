/** What is chosen, and what can be. */
export interface CompareChoice {
  /** Undefined until somebody chose. */
  readonly survivorId: string | undefined
  /** The field's key by the name of its member, for fields that can be written. */
  readonly keys: ReadonlyMap<string, string>
  /** Whose value a field gets, by its key; `allItems` for those of all. */
  readonly picks: Readonly<Record<string, string>>
  readonly allItems: string
  readonly isLocked: boolean
  readonly onKeep: (customerId: string) => void
  readonly onPick: (fieldKey: string, from: string) => void
}

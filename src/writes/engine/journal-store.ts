/** A stored row. Its content is checked when it is read, not trusted. */
interface Row {
  readonly id: string
}

/**
 * Where the journal is kept. Every method may reject: storage can be blocked, full or damaged. `insert` and `update`
 * are atomic over all tabs, which is what makes one intent one operation.
 */
export interface JournalStore {
  all(): Promise<unknown[]>
  get(id: string): Promise<unknown>
  /**
   * Adds a row unless one of the stored ones stands in the way; then that reason is returned and nothing is added. Rows that
   * are known, of those that nothing changes any more, aren't read: only `ids` tells that they are stored.
   */
  insert<Reason>(
    row: Row,
    obstacle: (stored: unknown[], ids: ReadonlySet<string>) => Reason | null,
    isKnown?: (id: string) => boolean,
  ): Promise<Reason | null>
  /** Replaces a row by what `change` makes of it; null leaves it. Gives back the row as it is stored now. */
  update(id: string, change: (stored: unknown) => Row | null): Promise<unknown>
  remove(ids: readonly string[]): Promise<void>
  clear(): Promise<void>
}

/** How a company's index stands. */
export type IndexState =
  | { step: 'none' }
  | { step: 'reading'; done: number; total: number | undefined; requests: number }
  | IndexReady
  | { step: 'failed'; error: unknown }
  | { step: 'cancelled' }

export interface IndexReady {
  step: 'ready'
  /** Customers in it, deleted ones too. */
  count: number
  /** Those of them that Codat sent in a format we can't read. */
  unreadable: number
  /** Customers Codat has, as far as it says: another number means that some have come or gone without a date. */
  total: number | undefined
  /** When the reading or the last refresh began, ms since 1970: nothing in it is older. */
  builtAt: number
  /** Grows whenever the records have been read again, so that old answers can be told apart. */
  version: number
  refresh: { step: 'idle' } | { step: 'running' } | { step: 'failed'; error: unknown }
}

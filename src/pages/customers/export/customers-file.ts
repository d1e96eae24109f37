/** Collects customers, and makes a file of them at the end. */
export interface CustomersFile {
  add: (records: readonly unknown[]) => void
  /** Sorts by a member, `-` before it for descending; those that are equal in it keep their order. */
  sort: (orderBy: string) => void
  /** `onRows` hears how many customers are in the file. Throws TooLargeForExcel. */
  write: (onRows: (done: number) => void) => Blob
}

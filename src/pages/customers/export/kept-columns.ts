/** What a row is found again by, and what tells whether its customer has changed since: an import needs both. */
const ALWAYS_KEPT = ['id', 'sourceModifiedDate', 'modifiedDate']

/** Whether a path belongs to the columns that were chosen: `contacts[0].email` to `contacts`. */
export function keptColumns(columns: readonly string[] | undefined): (path: string) => boolean {
  if (columns === undefined) return () => true
  const kept = [...ALWAYS_KEPT, ...columns]
  return (path) =>
    kept.some((one) => path === one || path.startsWith(`${one}.`) || path.startsWith(`${one}[`))
}

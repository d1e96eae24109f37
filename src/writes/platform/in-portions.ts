/** Rows that are read or written without a break, so that the page goes on moving beside thousands of them. */
export const PORTION = 200

/** Rows by their places, which are counted from 0 without gaps: the first portion without any ends the reading. */
export async function readInPortions<Row>(
  read: (from: number, to: number) => Promise<readonly unknown[]>,
  parse: (raw: unknown) => readonly Row[],
): Promise<Row[]> {
  const rows: Row[] = []
  for (let from = 0; ; from += PORTION) {
    const portion = await read(from, from + PORTION)
    if (portion.length === 0) return rows
    for (const raw of portion) rows.push(...parse(raw))
  }
}

/** Each portion is written in a task of its own. Ends with the first failure. */
export async function writeInPortions<Row>(
  rows: readonly Row[],
  write: (row: Row) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += PORTION)
    await Promise.all(rows.slice(from, from + PORTION).map((row) => write(row)))
}

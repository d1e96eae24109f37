import { readCsv } from './read-csv.ts'

/** A whole file at once, with its rows. */
export async function readFile(file: Blob, choice: { encoding?: string; delimiter?: string } = {}) {
  const rows: string[][] = []
  const csv = await readCsv({ file, ...choice }, (part) => rows.push(...part.rows))
  return { ...csv, rows }
}

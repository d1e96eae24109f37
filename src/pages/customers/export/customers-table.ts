import { EXCEL_LIMITS, TooLargeForExcel } from '../../../lib/files/excel-limits.ts'
import { writeCsv } from '../../../lib/files/write-csv.ts'
import { writeXlsx } from '../../../lib/files/write-xlsx.ts'
import { flattenRecord, orderPaths } from '../../../model/values/flat-record.ts'
import type { CustomersFile } from './customers-file.ts'
import { keptColumns } from './kept-columns.ts'

/** Columns that are there even when no customer has a value in them, so that exports look alike. */
const ALWAYS = [
  'id',
  'customerName',
  'contactName',
  'emailAddress',
  'phone',
  'defaultCurrency',
  'status',
  'registrationNumber',
  'taxNumber',
  'metadata.isDeleted',
  'sourceModifiedDate',
  'modifiedDate',
]

/**
 * Collects customers as rows of cells and makes a file of them. There are as many numbered columns as the widest record
 * needs, which is known only at the end; until then a row is a list of texts by the number of their column, in the
 * order in which columns were met.
 */
export function createCustomersTable(
  format: 'xlsx' | 'csv',
  chosen: readonly string[] | undefined,
): CustomersFile {
  const columns = new Map<string, number>()
  const isKept = keptColumns(chosen)
  let rows: string[][] = []

  function columnOf(path: string): number {
    const known = columns.get(path)
    if (known !== undefined) return known
    columns.set(path, columns.size)
    return columns.size - 1
  }

  function rowOf(record: unknown): string[] {
    const row: string[] = []
    for (const [path, text] of flattenRecord(record)) {
      if (!isKept(path)) continue
      const column = columnOf(path)
      while (row.length < column) row.push('')
      row[column] = text
    }
    return row
  }

  function sort(orderBy: string): void {
    const sign = orderBy.startsWith('-') ? -1 : 1
    const column = columns.get(orderBy.replace(/^-/, ''))
    if (column === undefined) return
    rows = rows
      .map((row) => ({ row, key: (row[column] ?? '').toLowerCase() }))
      .toSorted((a, b) => (a.key === b.key ? 0 : sign * (a.key < b.key ? -1 : 1)))
      .map(({ row }) => row)
  }

  function write(onRows: (done: number) => void): Blob {
    const head = orderPaths(columns.keys())
    // No spreadsheet opens more columns, and the commas of so many would fill the memory.
    if (head.length > EXCEL_LIMITS.columns) throw new TooLargeForExcel('columns', head.length)
    const places = head.map((path) => columns.get(path) ?? 0)
    const inOrder = (row: readonly string[]): string[] => places.map((column) => row[column] ?? '')
    // Lazily, because a copy of all rows would take as much memory again.
    const ordered = (function* () {
      for (const row of rows) yield inOrder(row)
    })()
    if (format === 'csv') return writeCsv({ head, rows: ordered }, onRows)
    return writeXlsx({ head, rowCount: rows.length, rows: ordered }, onRows)
  }

  for (const path of ALWAYS) if (isKept(path)) columnOf(path)
  return { add: (records) => void rows.push(...records.map(rowOf)), sort, write }
}

import readWorkbook from 'read-excel-file/web-worker'
import { watchExtent } from '../../../lib/files/sheet-extent.ts'
import { checkZip } from '../../../lib/files/zip-directory.ts'
import { OFFICE_LIMITS } from '../office/office-limits.ts'
import type { Sheets } from './sheets.ts'
import { MOST_SHEET_CELLS, SHEET_LIMITS } from './table-limits.ts'

function asText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '')
  const text = typeof cell === 'string' ? cell : JSON.stringify(cell)
  return text.slice(0, SHEET_LIMITS.cellCharacters)
}

/** Reads the sheets of a workbook. Throws `TooLarge`, or an error when the file is damaged. */
export async function readSheets(file: Blob): Promise<Sheets> {
  await checkZip(new Uint8Array(await file.arrayBuffer()), OFFICE_LIMITS, watchExtent(MOST_SHEET_CELLS))
  const sheets = await readWorkbook(file)
  // A workbook may list one sheet many times over.
  let left = SHEET_LIMITS.cells
  return sheets.slice(0, SHEET_LIMITS.sheets).map(({ sheet, data }) => {
    const columns = Math.min(SHEET_LIMITS.columns, data[0]?.length ?? 0)
    const count = Math.min(data.length, SHEET_LIMITS.rows, Math.floor(left / Math.max(1, columns)))
    left -= count * columns
    return {
      name: sheet,
      rows: data.slice(0, count).map((row) => row.slice(0, columns).map(asText)),
      isClipped: data.length > count || data.some((row) => row.length > columns),
    }
  })
}

import { decodeText } from '../../viewer/text/decode-text.ts'
import { detectEncoding } from '../../viewer/text/detect-encoding.ts'
import { IMPORT_LIMITS, NotATable, TableTooLarge } from './import-limits.ts'
import { openWorkbook } from './sheet-rows.ts'
import type { TableFile } from './table-file.ts'
import { textRows } from './text-rows.ts'

const ZIP = [0x50, 0x4b]
/** A text may have a few, a file of another kind is full of them. */
const MOST_ZEROS = 0.01

const zerosIn = (text: string): number => text.split('\0').length - 1

/** A CSV file or a workbook, told by its contents. Throws TableTooLarge, NoTable and NotATable. */
export async function openTableFile(file: Blob, name: string): Promise<TableFile> {
  if (file.size > IMPORT_LIMITS.megabytes * 1024 * 1024) throw new TableTooLarge('megabytes')
  const head = new Uint8Array(await file.slice(0, 8).arrayBuffer())
  if (ZIP.every((byte, place) => head[place] === byte)) return openWorkbook(file)
  if (/\.(?:xls|xlsx|xlsm|ods|pdf|docx?)$/i.test(name)) throw new NotATable()
  const { encoding } = await detectEncoding(file)
  const text = decodeText(new Uint8Array(await file.arrayBuffer()), encoding)
  if (zerosIn(text) > text.length * MOST_ZEROS) throw new NotATable()
  return { sheets: [], first: 0, read: () => textRows(text) }
}

import Papa from 'papaparse'
import { guessEncoding } from '../text/read-text.ts'
import type { Csv, CsvPart } from './csv.ts'
import { CSV_LIMITS } from './table-limits.ts'

const HEAD_BYTES = 256 * 1024
const CHUNK_BYTES = 256 * 1024

/** Excel may name the delimiter in a first line of its own: `sep=;`. */
const SEPARATOR_LINE = /^\ufeff?sep=(.)\r?\n/i

/** Reads a CSV file and sends its rows while it reads on. */
export async function readCsv(file: Blob, sendPart: (part: CsvPart) => void): Promise<Csv> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer())
  const encoding = await guessEncoding(head)
  const separator = SEPARATOR_LINE.exec(new TextDecoder(encoding).decode(head.subarray(0, 32)))?.[1]
  let count = separator === undefined ? 0 : -1
  let delimiter = separator ?? ''
  let isClipped = false

  await new Promise<void>((resolve, reject) => {
    // The parser reads files only; this makes no copy of the bytes.
    Papa.parse<string[], File>(new File([file], ''), {
      encoding,
      chunkSize: CHUNK_BYTES,
      delimiter,
      skipEmptyLines: 'greedy',
      chunk: ({ data, meta }, parser) => {
        delimiter = meta.delimiter
        const fresh = count === -1 ? data.slice(1) : data
        const rows = fresh.slice(0, CSV_LIMITS.rows - Math.max(0, count)).map((row) => {
          if (row.length > CSV_LIMITS.columns) isClipped = true
          return row.slice(0, CSV_LIMITS.columns).map((cell) => cell.slice(0, CSV_LIMITS.cellCharacters))
        })
        count = Math.max(0, count) + rows.length
        sendPart({ rows })
        if (rows.length === fresh.length) return
        isClipped = true
        parser.abort()
      },
      complete: () => resolve(),
      error: (error) => reject(error),
    })
  })
  return { delimiter, encoding, isClipped }
}

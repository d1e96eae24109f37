import { hasTurns, withControlSigns, withoutDosEnd } from '../text/control-signs.ts'
import { decodeText } from '../text/decode-text.ts'
import { detectEncoding } from '../text/detect-encoding.ts'
import { doubtOf } from '../text/read-text.ts'
import type { Csv, CsvOmission, CsvPart, CsvRequest } from './csv.ts'
import { csvRows } from './csv-rows.ts'
import type { CsvRow } from './csv-rows.ts'
import { guessDelimiter } from './guess-delimiter.ts'
import { RowLengths } from './row-lengths.ts'
import { CSV_LIMITS } from './table-limits.ts'

const ROWS_A_PART = 5000
const MOST_PLACES = 3

/** Excel may name the delimiter in a first line of its own: `sep=;`. */
const SEPARATOR_LINE = /^\s*"?sep=(.)"?[ ;,\t]*(\r\n?|\n|$)/i

/** Shortens what a page can't show, and counts it. */
class Clipper {
  isClipped = false
  isBlank = true
  columns = 1
  readonly #lengths = new RowLengths()
  readonly #found = new Map<CsvOmission['kind'], CsvOmission>()

  get omissions(): CsvOmission[] {
    return [...this.#lengths.omissions, ...this.#found.values()]
  }

  clip(row: CsvRow, number: number): string[] {
    const { cells, line, isUnclosed, hasStray } = row
    const place = number === 0 ? 'the heading row' : `row ${number}, line ${line}`
    this.#lengths.see(row, place)
    if (isUnclosed) this.#add('unclosedQuote', place)
    if (hasStray) this.#add('strayQuote', place)
    if (cells.length > CSV_LIMITS.columns) this.isClipped = true
    const kept = cells.length > CSV_LIMITS.columns ? cells.slice(0, CSV_LIMITS.columns) : cells
    this.columns = Math.max(this.columns, kept.length)
    this.isBlank &&= cells.every((cell) => cell.trim() === '')
    return kept.map((cell) => this.#clipCell(cell, place))
  }

  #clipCell(cell: string, place: string): string {
    if (cell.includes('\ufffd')) this.#add('badBytes', place, cell.split('\ufffd').length - 1)
    const { text: shown, count } = withControlSigns(cell)
    if (count > 0) this.#add('controls', place)
    if (hasTurns(cell)) this.#add('turned', place)
    if (shown.length <= CSV_LIMITS.cellCharacters) return shown
    this.#add('cutCells', place)
    return `${shown.slice(0, CSV_LIMITS.cellCharacters)}…`
  }

  #add(kind: CsvOmission['kind'], place: string, count = 1): void {
    const omission = this.#found.get(kind) ?? { kind, count: 0, places: [] }
    omission.count += count
    if (omission.places.length < MOST_PLACES) omission.places.push(place)
    this.#found.set(kind, omission)
  }
}

const isBlank = ({ cells }: CsvRow): boolean => cells.length === 1 && cells[0] === ''

/** Reads a CSV file and sends its rows while it reads on. */
export async function readCsv(
  { file, encoding: chosenEncoding, delimiter: chosenDelimiter }: CsvRequest,
  sendPart: (part: CsvPart) => void,
): Promise<Csv> {
  const { encoding, isGuess } =
    chosenEncoding === undefined ? await detectEncoding(file) : { encoding: chosenEncoding, isGuess: false }
  const text = withoutDosEnd(decodeText(new Uint8Array(await file.arrayBuffer()), encoding))
  const [line = '', separator] = SEPARATOR_LINE.exec(text) ?? []
  const body = text.slice(line.length)
  const delimiter = chosenDelimiter ?? separator ?? guessDelimiter(body)
  const clipper = new Clipper()
  const skippedLines = line === '' ? 0 : 1
  let rows: string[][] = []
  let count = 0
  let blanks = 0
  for (const row of csvRows(body, delimiter)) {
    // Blank lines at the end are none of the table's.
    if (isBlank(row)) {
      blanks += 1
      continue
    }
    // Before the heading they are none of it either.
    const shownBlanks = count === 0 ? 0 : Math.min(blanks, CSV_LIMITS.rows - count)
    for (let blank = 0; blank < shownBlanks; blank++) rows.push([''])
    count += shownBlanks
    blanks = 0
    if (count >= CSV_LIMITS.rows) {
      clipper.isClipped = true
      break
    }
    rows.push(clipper.clip({ ...row, line: row.line + skippedLines }, count))
    count += 1
    if (rows.length < ROWS_A_PART) continue
    sendPart({ rows })
    rows = []
  }
  sendPart({ rows })
  const { columns, isBlank: isTableBlank, isClipped, omissions } = clipper
  return {
    delimiter,
    encoding,
    doubt: doubtOf(text, isGuess),
    columns,
    isBlank: isTableBlank,
    isClipped,
    omissions,
  }
}

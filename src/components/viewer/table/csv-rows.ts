/** Longer cells in quotes are no cells: more likely their mark was never closed. */
const MOST_QUOTED = 1_000_000

export interface CsvRow {
  cells: string[]
  /** Of the file, from 1. */
  line: number
  /** A mark at the beginning of a cell that is never closed: it is text. */
  isUnclosed: boolean
  /** A mark within marks that isn't doubled. */
  hasStray: boolean
  /** Of a row that goes over several lines: how many cells each would have by itself. */
  lineCells: readonly number[]
}

interface Quoted {
  value: string
  next: number
  hasStray: boolean
}

const CR = 13
const LF = 10

/** The next line end at or after a place. */
function lineEndFrom(text: string, at: number): number {
  for (let end = at; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (code === LF || code === CR) return end
  }
  return text.length
}

function behindSpaces(text: string, from: number): number {
  let at = from
  while (text.charAt(at) === ' ') at += 1
  return at
}

/** A cell in quotation marks, or undefined when its mark is never closed. */
function readQuoted(text: string, start: number, delimiter: string): Quoted | undefined {
  let hasStray = false
  let lineEnd = -1
  for (let at = start + 1; ;) {
    const mark = text.indexOf('"', at)
    if (mark === -1 || mark - start > MOST_QUOTED) return undefined
    if (text.charAt(mark + 1) === '"') {
      at = mark + 2
      continue
    }
    const next = delimiter === ' ' ? mark + 1 : behindSpaces(text, mark + 1)
    const isClosed =
      next >= text.length || text.startsWith(delimiter, next) || /[\r\n]/.test(text.charAt(next))
    if (lineEnd === -1) lineEnd = lineEndFrom(text, start)
    // A mark that something follows closes nothing. On the same line it is text; beyond it, the first was the mistake.
    if (lineEnd < mark && (!isClosed || hasStray)) return undefined
    if (isClosed) return { value: text.slice(start + 1, mark).replaceAll('""', '"'), next, hasStray }
    hasStray = true
    at = mark + 1
  }
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) lines += 1
  }
  return lines
}

function cellsByLine(row: string, delimiter: string): number[] {
  const lines = row.split(/\r\n?|\n/)
  return lines.length === 1 ? [] : lines.map((line) => line.split(delimiter).length)
}

/**
 * The rows of a text, its cells parted by a delimiter. No row is ever lost: a quotation mark that isn't closed is text, and its
 * row ends where its line does.
 */
export function* csvRows(text: string, delimiter: string): Generator<CsvRow> {
  let at = 0
  let line = 1
  const delimiterCode = delimiter.charCodeAt(0)
  while (at < text.length) {
    const row: CsvRow = { cells: [], line, isUnclosed: false, hasStray: false, lineCells: [] }
    const start = at
    for (;;) {
      const quoted = text.charAt(at) === '"' ? readQuoted(text, at, delimiter) : undefined
      if (quoted !== undefined) {
        row.cells.push(quoted.value)
        row.hasStray ||= quoted.hasStray
        at = quoted.next
      } else {
        if (text.charAt(at) === '"') row.isUnclosed = true
        const from = at
        for (; at < text.length; at++) {
          const code = text.charCodeAt(at)
          if (code === delimiterCode || code === LF || code === CR) break
        }
        row.cells.push(text.slice(from, at))
      }
      if (text.charCodeAt(at) !== delimiterCode || at >= text.length) break
      at += 1
    }
    row.lineCells = cellsByLine(text.slice(start, at), delimiter)
    if (text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF) at += 2
    else if (at < text.length) at += 1
    line += countLines(text, start, at)
    yield row
  }
}

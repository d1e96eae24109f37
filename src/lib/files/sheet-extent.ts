import { TooLarge } from './zip-directory.ts'

/** What is watched: rows and cells, under any prefix, with all of their attributes. */
const TAG = /<(?:[^\s<>/:]+:)?(row|c)\s([^>]*)>/g
const PLACE = /(?:^|\s)(?:[^\s=:"']+:)?r\s*=\s*["']([^"']*)["']/g
const RELATION = /<(?:[^\s<>/:]+:)?Relationship\s([^>]*)>/g
/** Longest beginning of a tag that may stand at the end of one chunk and go on in the next. */
const TAIL_CHARACTERS = 500
/** The last row a sheet can have. */
const LAST_ROW = 1_048_576
/** Rows without cells are made too, and thrown away soon. */
const EMPTY_ROWS_A_CELL = 2

/** "A" is 1, "XFD" 16,384. */
function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64
  return number
}

/** The values of `r`, of which readers take the last, whatever its prefix. */
function placesIn(attributes: string): string[] {
  // A `>` inside a value would hide what comes after it.
  if ((attributes.match(/["']/g)?.length ?? 0) % 2 !== 0) throw new TooLarge()
  return Array.from(attributes.matchAll(PLACE), ([, place = '']) => place)
}

/** The file of each sheet the workbook lists. */
function sheetFiles(relations: string): string[] {
  return Array.from(relations.matchAll(RELATION), ([, attributes = '']) => attributes)
    .filter((attributes) => /\/worksheet\s*["']/.test(attributes))
    .map((attributes) => /Target\s*=\s*["'](?:[^"']*\/)?([^"'/]*)["']/.exec(attributes)?.[1] ?? '')
}

/** The rectangle around the cells of one sheet. */
class Extent {
  #rows = 0
  #columns = 0
  #row = 0
  #lastRow = 0

  get cells(): number {
    return Math.max(this.#lastRow / EMPTY_ROWS_A_CELL, this.#rows * this.#columns)
  }

  see(tag: string, attributes: string): void {
    for (const place of placesIn(attributes)) {
      if (tag === 'row') this.#seeRow(Number(place))
      // Formatted but empty.
      else if (!attributes.endsWith('/')) this.#seeCell(place)
    }
  }

  #seeRow(number: number): void {
    if (!(number <= LAST_ROW)) throw new TooLarge()
    this.#row = number
    this.#lastRow = Math.max(this.#lastRow, number)
  }

  #seeCell(place: string): void {
    const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(place) ?? []
    // Written with references, as nobody does who does not hide something.
    if (letters === undefined) throw new TooLarge()
    this.#rows = Math.max(this.#rows, this.#row, Number(digits))
    this.#columns = Math.max(this.#columns, columnNumber(letters))
  }
}

/**
 * Watches the XML of a workbook pass by, and throws `TooLarge` when the rectangles around the cells of its sheets have
 * more than `mostCells` together: what reads them fills all of it, and a file of a kilobyte can name the last cell of a
 * million rows, or the same sheet a hundred times.
 */
export function watchExtent(mostCells: number): (chunk: Uint8Array, isFirst: boolean) => void {
  let tail = ''
  let before = 0
  let extent = new Extent()
  let sheets: string[] = []
  return (chunk, isFirst) => {
    if (isFirst) {
      before += extent.cells
      extent = new Extent()
      tail = ''
      sheets = []
    }
    // Places are written in ASCII; what else there is does not matter.
    const text = tail + new TextDecoder('latin1').decode(chunk)
    for (const [, tag = '', attributes = ''] of text.matchAll(TAG)) {
      extent.see(tag, attributes)
      if (before + extent.cells > mostCells) throw new TooLarge()
    }
    sheets.push(...sheetFiles(text))
    if (new Set(sheets).size < sheets.length) throw new TooLarge()
    const lastOpen = text.lastIndexOf('<')
    tail = text.indexOf('>', lastOpen) === -1 ? text.slice(lastOpen) : ''
    // Longer tags are none of those above, or hide something.
    if (tail.length > TAIL_CHARACTERS && /^<([^\s<>/:]+:)?(row|c|Relationship)\s/.test(tail))
      throw new TooLarge()
    if (tail.length > TAIL_CHARACTERS) tail = ''
  }
}

import { TooLarge } from './zip-directory.ts'

const CELL = /<(?:\w+:)?c\s([^>]*)>/g
const PLACE = /(?:^|\s)r\s*=\s*["']([^"']*)["']/
/** Longest beginning of a cell that may stand at the end of one chunk and go on in the next. */
const TAIL_CHARACTERS = 500

/** "A" is 1, "XFD" 16,384. */
function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64
  return number
}

/**
 * Watches the XML of sheets pass by, and throws `TooLarge` when their cells stand so far apart that the rectangle
 * around them has more than `mostCells`: what reads them fills all of it, and a file of a kilobyte can name the last
 * cell of a million rows.
 */
export function watchExtent(mostCells: number): (chunk: Uint8Array, isFirst: boolean) => void {
  let tail = ''
  let rows = 0
  let columns = 0
  return (chunk, isFirst) => {
    if (isFirst) {
      tail = ''
      rows = 0
      columns = 0
    }
    // Cells are named in ASCII; what else there is does not matter.
    const text = tail + new TextDecoder('latin1').decode(chunk)
    for (const [, attributes = ''] of text.matchAll(CELL)) {
      // Formatted but empty.
      if (attributes.endsWith('/')) continue
      const place = PLACE.exec(attributes)?.[1]
      if (place === undefined) continue
      const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(place) ?? []
      // Written with references, as nobody does who does not hide something.
      if (letters === undefined) throw new TooLarge()
      rows = Math.max(rows, Number(digits))
      columns = Math.max(columns, columnNumber(letters))
      if (rows * columns > mostCells) throw new TooLarge()
    }
    const lastOpen = text.lastIndexOf('<')
    tail = text.indexOf('>', lastOpen) === -1 ? text.slice(lastOpen).slice(0, TAIL_CHARACTERS) : ''
  }
}

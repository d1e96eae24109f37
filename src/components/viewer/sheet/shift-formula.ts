const columnOf = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26))
  return column <= 26 ? letter : lettersOf(Math.floor((column - 1) / 26)) + letter
}

/** Texts and quoted names, which are left alone, or a reference such as `$A1`. */
const PIECE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(!])/gi

/**
 * A formula as it reads some rows and columns further on. Workbooks write one formula for a range of cells once, with
 * references relative to the first of them.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    PIECE,
    (piece, fixedColumn: string | undefined, letters: string, fixedRow: string, digits: string) => {
      if (letters === undefined) return piece
      const column = fixedColumn === '' ? columnOf(letters) + columns : columnOf(letters)
      const row = fixedRow === '' ? Number(digits) + rows : Number(digits)
      if (column < 1 || row < 1) return '#REF!'
      return `${fixedColumn}${lettersOf(column)}${fixedRow}${row}`
    },
  )
}

/**
 * What spreadsheets would run as a formula: they look past white space and take the wide forms of the signs as well.
 * Apostrophes in front count too, so that a text which has one of its own gets a second one and loses only that.
 */
const FORMULA = /^'*(?:[\s\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u

/** A text of a CSV file that no spreadsheet runs: one apostrophe stands before what looks like a formula. */
export function guardFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/**
 * Takes away exactly the apostrophe that `guardFormula` put there, and no other.
 */
export function unguardFormula(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell
}

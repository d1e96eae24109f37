/** More lines than anybody checks by eye, and few enough for an answer at once. */
export const MOST_LINES = 20_000

/** A cell with a quote or a line end in it comes from a spreadsheet in quotes. */
const unquoted = (cell: string): string =>
  /^"[^]*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell

/** What is looked for: of each line the first cell that isn't empty. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => {
      const cells = line.split('\t').map((part) => unquoted(part.trim()).trim())
      return cells.find((part) => part !== '') ?? ''
    })
    .filter((line) => line !== '')
}

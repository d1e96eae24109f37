import { csvRows } from './csv-rows.ts'

/** In the order of preference between equals: the less often one stands in ordinary text, the earlier. */
const DELIMITERS = ['\t', ';', '|', ',', '\u001f', '^', '~', ':'] as const
const SAMPLE_CHARACTERS = 64 * 1024
const SAMPLE_ROWS = 200
/** So many columns make a delimiter of a sign that is common in text. */
const LEAST_OF_COLONS = 3

interface Split {
  delimiter: string
  /** Of most rows. */
  columns: number
  /** How many of the rows have that many, from 0 to 1. */
  agreement: number
  /** The sign stands between digits everywhere: a decimal comma, a time. */
  isWithinNumbers: boolean
}

function split(sample: string, delimiter: string): Split {
  const counts = new Map<number, number>()
  let rows = 0
  for (const { cells, isUnclosed, hasStray } of csvRows(sample, delimiter)) {
    if (cells.length === 1 && cells[0]?.trim() === '') continue
    // With the right sign, quotation marks close.
    if (!isUnclosed && !hasStray) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
    rows += 1
    if (rows === SAMPLE_ROWS) break
  }
  const [columns = 1, agreeing = 0] =
    Array.from(counts).toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? []
  const places = sample.split(delimiter)
  const isWithinNumbers = places.every(
    (part, index) => (index === 0 || /^\d/.test(part)) && (index === places.length - 1 || /\d$/.test(part)),
  )
  return { delimiter, columns, agreement: rows === 0 ? 0 : agreeing / rows, isWithinNumbers }
}

/** The sign that parts the cells of a table: the one that gives most rows the same number of cells. */
export function guessDelimiter(text: string): string {
  const cut = text.slice(0, SAMPLE_CHARACTERS)
  // The last line may be cut.
  const sample = text.length > cut.length ? cut.slice(0, cut.lastIndexOf('\n') + 1) || cut : cut
  const splits = DELIMITERS.filter((delimiter) => sample.includes(delimiter)).map((delimiter) =>
    split(sample, delimiter),
  )
  const likely = splits
    .filter(({ columns }) => columns > 1)
    .filter(({ delimiter, columns }) => delimiter !== ':' || columns >= LEAST_OF_COLONS)
  const whole = likely.filter(({ isWithinNumbers }) => !isWithinNumbers)
  const [best] = (whole.length > 0 ? whole : likely).toSorted((a, b) => scoreOf(b) - scoreOf(a))
  return best?.delimiter ?? ','
}

/** Agreement first; among those that agree alike, sorting keeps the order of preference. */
const scoreOf = ({ agreement }: Split): number => Math.round(agreement * 20)
